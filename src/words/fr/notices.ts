import { cardAppAge, majority, permitGrace } from "../../shipped/numbers.js";
import type { Catalogue } from "../catalogue.js";
import { jobSearchMonths, temporaryVisaMonths } from "../numbers.js";

const [shortestVisa, longestVisa] = temporaryVisaMonths;
const [shortestSearch, longestSearch] = jobSearchMonths;

export const notices: Catalogue["notices"] = {
  "permit-in-grace": `Votre titre expiré maintient vos droits pendant les ${permitGrace} mois qui suivent le mois de son expiration (moins longtemps après une mesure d’éloignement définitive). Ensuite, la caisse peut fermer vos droits. Renouvelez le titre et envoyez la preuve à votre caisse. Pour prouver votre identité, utilisez votre passeport.`,
  "parent-agreement": `Avant ${majority} ans, au moins une personne ayant l’autorité parentale doit donner son accord pour la carte.`,
  "rights-in-force":
    "Si vous avez une attestation de droits en cours de validité, vos droits restent ouverts tant que la caisse ne vous a pas envoyé de décision de fermeture. Cette décision peut prendre effet à une date antérieure. Tant que vous ne l’avez pas reçue, vous pouvez garder et utiliser la carte, quelle que soit cette réponse : montrez l’attestation à votre caisse.",
  "on-parents-card":
    "D’ici là, les données de l’enfant figurent sur la carte Vitale d’un parent ou des deux : elle sert pour les soins de l’enfant.",
  "number-from-birth":
    "Toute personne née en France a un numéro depuis sa naissance. L’accueil de la caisse primaire d’assurance maladie (CPAM) l’indique sur présentation d’une pièce d’identité.",
  "talent-permit":
    "Si vous avez un passeport talent, ou êtes de la famille de son titulaire, le formulaire S1106 s’envoie en pratique à : Assurance maladie de Paris, service SRI-Talents, 75948 Paris cedex 19.",
  "eu-without-work":
    "Si vous êtes venu en France chercher un emploi, ou y vivez sans travailler, vous n’êtes pas couvert tout de suite : la caisse examine vos ressources et votre couverture maladie, au cas par cas. Si vous avez déjà travaillé en France, dites-le à la caisse : d’autres règles peuvent s’appliquer.",
  "foreign-pension":
    "Si toutes vos pensions viennent d’autres pays de l’UE, de l’EEE, de la Suisse ou du Royaume-Uni, le pays qui les verse paie vos soins. Demandez-y le formulaire S1, puis répondez à nouveau.",
  "short-stay-student": `Si vous avez un visa de long séjour temporaire (VLS-T, de ${shortestVisa} à ${longestVisa} mois), le numéro peut en pratique rester provisoire pendant tout votre séjour. L’attestation de droits remplace alors la carte.`,
  "card-when-reopened":
    "La carte doit être rendue quand les droits prennent fin, sauf par les personnes assurées pour la maladie à la Caisse des Français de l’étranger (CFE). Si vous avez encore la vôtre, mettez-la à jour sur une borne une fois vos droits rouverts. Si elle ne fonctionne plus ou si vous l’avez rendue, commandez-en alors une nouvelle.",
  "child-abroad":
    "Un enfant qui vit hors de France n’est couvert que par un règlement européen ou un accord international, ou comme enfant d’un pensionné d’un régime français ou d’un agent que l’État envoie à l’étranger. Interrogez d’abord la caisse du parent assuré.",
  "family-abroad":
    "Si vous êtes de la famille d’un salarié détaché depuis la France ou d’un agent que l’État envoie à l’étranger, ou si un règlement européen ou un accord international vous couvre, vous pouvez tout de même avoir des droits : interrogez la caisse de la personne assurée.",
  "stay-abroad": `Si vous êtes à l’étranger pour un échange ou un stage, ou ${shortestSearch} à ${longestSearch} mois en Europe pour chercher un emploi, votre foyer reste en France : répondez à nouveau, en indiquant que vous vivez en France.`,
  "cross-border-permit":
    "Si vous travaillez en France et vivez dans un autre pays d’Europe, la caisse décide quel titre convient : interrogez la caisse primaire d’assurance maladie (CPAM) de votre lieu de travail.",
  "pension-abroad":
    "Tant que vous vivez à l’étranger, la carte couvre vos soins pendant vos séjours temporaires en France. Pour toute demande, écrivez à l’organisme qui vous a inscrit, comme le CNAREFE (ameli-rfe.fr).",
  "other-fund":
    "Si vous relevez de la MSA (agriculture, ses retraités et leurs familles), d’une mutuelle de fonctionnaires ou de la CNMSS (militaires), utilisez son compte, son téléphone et son adresse au lieu du compte ameli, du 3646 et de la caisse primaire d’assurance maladie (CPAM).",
  "card-app": `Depuis novembre 2025, la carte existe aussi sous forme d’application mobile (dès ${cardAppAge} ou ${majority} ans, selon la caisse). Il faut un compte ameli et une pièce d’identité. Gardez la carte en plastique.`,
};
