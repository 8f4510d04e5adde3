import type { LanguageCode } from "../language.js";

/** A situation that the rules do not decide: two or three sentences, and the public address to go to. */
export interface NotCovered {
  readonly id: string;
  readonly address: { readonly name: string; readonly url: string };
  readonly said: Readonly<Record<LanguageCode, { readonly title: string; readonly text: string }>>;
  /** Other words that readers search for, in both languages. */
  readonly keywords: string;
}

const CLEISS = { name: "Cleiss", url: "https://www.cleiss.fr/" };
const AMELI = { name: "ameli.fr", url: "https://www.ameli.fr/" };
const servicePublic = (sheet: string) => ({
  name: `service-public.gouv.fr (${sheet})`,
  url: `https://www.service-public.gouv.fr/particuliers/vosdroits/${sheet}`,
});

export const notCovered: readonly NotCovered[] = [
  {
    id: "ame",
    address: servicePublic("F3079"),
    keywords: "AME undocumented irregular sans-papiers aide médicale sans titre de séjour",
    said: {
      en: {
        title: "State medical aid (AME)",
        text: "State medical aid (AME) pays for the care of people with low income who live in France without a residence permit. It is no health insurance and gives no Carte Vitale: it has a card of its own, the AME card. It is asked for at the health insurance fund (CPAM).",
      },
      fr: {
        title: "Aide médicale de l’État (AME)",
        text: "L’aide médicale de l’État (AME) paie les soins des personnes à faibles ressources qui vivent en France sans titre de séjour. Ce n’est pas une assurance maladie et elle ne donne pas de carte Vitale : on reçoit une carte d’AME. Elle se demande à la caisse primaire d’assurance maladie (CPAM).",
      },
    },
  },
  {
    id: "mayotte",
    address: { name: "CSSM, 0269 61 91 91", url: "https://www.cssm.fr/" },
    keywords: "Mayotte CSSM Mamoudzou",
    said: {
      en: {
        title: "Mayotte",
        text: "Mayotte has rules of its own and a fund of its own, the Caisse de sécurité sociale de Mayotte (CSSM). These rules give no decision for people who live there. Ask the CSSM.",
      },
      fr: {
        title: "Mayotte",
        text: "Mayotte a ses propres règles et sa propre caisse, la Caisse de sécurité sociale de Mayotte (CSSM). Ces règles-ci ne tranchent pas pour les personnes qui y vivent. Adressez-vous à la CSSM.",
      },
    },
  },
  {
    id: "saint-pierre-et-miquelon",
    address: { name: "Caisse de prévoyance sociale", url: "https://www.secuspm.com/" },
    keywords: "Saint Pierre Miquelon SPM CPS",
    said: {
      en: {
        title: "Saint-Pierre-et-Miquelon",
        text: "Saint-Pierre-et-Miquelon has a scheme of its own, run by its Caisse de prévoyance sociale (CPS). These rules give no decision for people who live there. Ask the CPS.",
      },
      fr: {
        title: "Saint-Pierre-et-Miquelon",
        text: "Saint-Pierre-et-Miquelon a son propre régime, géré par sa Caisse de prévoyance sociale (CPS). Ces règles-ci ne tranchent pas pour les personnes qui y vivent. Adressez-vous à la CPS.",
      },
    },
  },
  {
    id: "msa",
    address: { name: "MSA", url: "https://www.msa.fr/" },
    keywords: "MSA agriculture agricultural farm farmer farm worker agricole agriculteur salarié agricole",
    said: {
      en: {
        title: "Agricultural scheme (MSA)",
        text: "Farmers, farm workers, their pensioners and their families are insured with the MSA. The right to the card is the same, but the account, the forms and the addresses are those of the MSA, not of ameli. Ask the MSA how to order.",
      },
      fr: {
        title: "Régime agricole (MSA)",
        text: "Les agriculteurs, les salariés agricoles, leurs retraités et leurs familles sont assurés à la MSA. Le droit à la carte est le même, mais le compte, les formulaires et les adresses sont ceux de la MSA, non d’ameli. Demandez à la MSA comment commander.",
      },
    },
  },
  {
    id: "tourists",
    address: { name: "France-Visas", url: "https://france-visas.gouv.fr/" },
    keywords:
      "tourist visitor holiday short stay Schengen travel insurance EHIC touriste visiteur vacances court séjour assurance voyage CEAM carte européenne",
    said: {
      en: {
        title: "Tourists and short stays",
        text: "Visitors who do not live in France have no right to a Carte Vitale. People insured in the EU, the EEA, Switzerland or the UK use the European or global health insurance card of their own country; others need travel insurance, which a short-stay visa asks for. A hospital treats emergencies in any case.",
      },
      fr: {
        title: "Touristes et courts séjours",
        text: "Les personnes qui visitent la France sans y vivre n’ont pas droit à une carte Vitale. Les personnes assurées dans l’UE, l’EEE, en Suisse ou au Royaume-Uni utilisent la carte européenne ou mondiale d’assurance maladie de leur pays ; les autres ont besoin d’une assurance de voyage, qu’un visa de court séjour exige. Un hôpital soigne les urgences dans tous les cas.",
      },
    },
  },
  {
    id: "cfe",
    address: { name: "Caisse des Français de l’étranger", url: "https://www.cfe.fr/" },
    keywords: "CFE expatriate expat living abroad expatrié Français de l’étranger",
    said: {
      en: {
        title: "Caisse des Français de l’étranger (CFE)",
        text: "French people who live abroad can insure themselves with the Caisse des Français de l’étranger (CFE). These rules give no decision about that insurance. People insured for sickness with the CFE may keep the Carte Vitale they have: ask the CFE.",
      },
      fr: {
        title: "Caisse des Français de l’étranger (CFE)",
        text: "Les Français qui vivent à l’étranger peuvent s’assurer à la Caisse des Français de l’étranger (CFE). Ces règles ne tranchent pas sur cette assurance. Les personnes assurées pour la maladie à la CFE peuvent garder leur carte Vitale : adressez-vous à la CFE.",
      },
    },
  },
  {
    id: "work-in-switzerland",
    address: AMELI,
    keywords: "Switzerland Swiss cross-border worker LAMal CMU Suisse frontalier droit d’option",
    said: {
      en: {
        title: "Work in Switzerland: the choice of a scheme",
        text: "People who live in France and work in Switzerland choose between Swiss and French health insurance. The form for that choice and its deadline are not among these rules: ask the health insurance fund (CPAM) of the place where you live. After a choice for France, use the form of this site, and count the work as work.",
      },
      fr: {
        title: "Travail en Suisse : le choix d’un régime",
        text: "Les personnes qui vivent en France et travaillent en Suisse choisissent entre l’assurance maladie suisse et la française. Le formulaire de ce choix et son délai ne font pas partie de ces règles : adressez-vous à la caisse primaire d’assurance maladie (CPAM) de votre domicile. Après un choix pour la France, utilisez le formulaire de ce site, et comptez ce travail comme une activité.",
      },
    },
  },
  {
    id: "complementary-cover",
    address: { name: "Complémentaire santé solidaire", url: "https://www.complementaire-sante-solidaire.gouv.fr/" },
    keywords: "C2S CSS CMU-C top-up mutuelle complementary complémentaire",
    said: {
      en: {
        title: "Complementary cover (mutuelle, C2S)",
        text: "The Carte Vitale stands for the basic health insurance. What a mutuelle or the Complémentaire santé solidaire (C2S) pays besides is not part of these rules. The C2S depends on income and is asked for at the health insurance fund.",
      },
      fr: {
        title: "Complémentaire (mutuelle, C2S)",
        text: "La carte Vitale correspond à l’assurance maladie de base. Ce qu’une mutuelle ou la Complémentaire santé solidaire (C2S) paie en plus ne fait pas partie de ces règles. La C2S dépend des ressources et se demande à la caisse d’assurance maladie.",
      },
    },
  },
  {
    id: "prisoners",
    address: AMELI,
    keywords: "prison detention jail détenu écroué incarcéré",
    said: {
      en: {
        title: "People in prison",
        text: "People in prison are insured during their detention, by a procedure that the prison starts. These rules give no decision for them. Ask the prison’s services, or the health insurance fund.",
      },
      fr: {
        title: "Personnes détenues",
        text: "Les personnes détenues sont assurées pendant leur détention, par une démarche que l’établissement engage. Ces règles ne tranchent pas pour elles. Adressez-vous aux services de l’établissement ou à la caisse d’assurance maladie.",
      },
    },
  },
  {
    id: "children-in-care",
    address: AMELI,
    keywords:
      "child in care foster unaccompanied minor ASE mineur non accompagné enfant placé aide sociale à l’enfance",
    said: {
      en: {
        title: "Children in care",
        text: "For a child whom the child welfare service of the département (ASE) looks after, that service asks for the cover and for the card. These rules give no decision for the child. Ask the service, or the health insurance fund.",
      },
      fr: {
        title: "Enfants confiés à l’aide sociale",
        text: "Pour un enfant confié à l’aide sociale à l’enfance (ASE) du département, c’est ce service qui demande la couverture et la carte. Ces règles ne tranchent pas pour l’enfant. Adressez-vous à ce service ou à la caisse d’assurance maladie.",
      },
    },
  },
  {
    id: "no-parent-account",
    address: AMELI,
    keywords: "parent without ameli account 3646 parent sans compte ameli",
    said: {
      en: {
        title: "Children whose parent has no ameli account",
        text: "Under {own-application-age}, the card is ordered from a parent’s ameli account. A child whose parents have none is not covered by these steps. Ask the health insurance fund, by telephone on 3646 or at a counter.",
      },
      fr: {
        title: "Enfants dont le parent n’a pas de compte ameli",
        text: "Avant {own-application-age} ans, la carte se commande depuis le compte ameli d’un parent. Ces étapes ne couvrent pas un enfant dont les parents n’en ont pas. Adressez-vous à la caisse d’assurance maladie, au 3646 ou à un guichet.",
      },
    },
  },
  {
    id: "removal-order",
    address: servicePublic("F18362"),
    keywords: "OQTF deportation expulsion removal order obligation de quitter la France",
    said: {
      en: {
        title: "Order to leave France (OQTF)",
        text: "A final order to leave France shortens how long rights stay open after a permit. These rules give no decision in that case. Ask the health insurance fund, and a lawyer or an association about the order itself.",
      },
      fr: {
        title: "Obligation de quitter la France (OQTF)",
        text: "Une obligation définitive de quitter la France raccourcit le maintien des droits après un titre de séjour. Ces règles ne tranchent pas ce cas. Adressez-vous à la caisse d’assurance maladie, et à un avocat ou à une association pour l’obligation elle-même.",
      },
    },
  },
  {
    id: "minors-abroad",
    address: CLEISS,
    keywords: "child living abroad treaty convention enfant à l’étranger accord",
    said: {
      en: {
        title: "Children who live abroad",
        text: "A child who lives outside France is covered only by a European regulation, a treaty, or as the child of a pensioner of a French scheme. The treaties are not among these rules. Ask the parent’s fund, or read the treaty at the Cleiss.",
      },
      fr: {
        title: "Enfants qui vivent à l’étranger",
        text: "Un enfant qui vit hors de France n’est couvert que par un règlement européen, une convention, ou comme enfant d’un pensionné d’un régime français. Les conventions ne font pas partie de ces règles. Adressez-vous à la caisse du parent, ou lisez la convention sur le site du Cleiss.",
      },
    },
  },
];
