import { fileURLToPath } from "node:url";
import { rulebook, type ShippedRulebook } from "carte-vitale";
import {
  Application,
  type CommentDisplayPart,
  type DeclarationReflection,
  ProjectReflection,
  Reflection,
  ReflectionKind,
  type SignatureReflection,
  TSConfigReader,
  TypeDocReader,
} from "typedoc";
import { type Html, html } from "../html.js";
import type { Language } from "../language.js";
import { markdown } from "../markdown.js";
import { linkBetween, type Page } from "../page.js";

const ENTRY = "carte-vitale";
/** The longest type that is shown, in characters. */
const LONGEST = 400;
/** The kinds of run-time values in the order of the page: functions first. */
const KINDS = [ReflectionKind.Function, ReflectionKind.Variable, ReflectionKind.Class];
const nameOf = (module: string) => (module === "index" ? ENTRY : `${ENTRY}/${module}`);
const pathOf = (module: string) => `en/reference/${nameOf(module).replaceAll("/", "-")}.html`;
const moduleOf = (reflection: Reflection): string => {
  const parent = reflection.parent;
  return parent === undefined || parent instanceof ProjectReflection ? reflection.name : moduleOf(parent);
};

/** The reference of the public names by typedoc: one page for each entry point. */
export async function referencePages(language: Language): Promise<Page[]> {
  const options = fileURLToPath(new URL("../../typedoc.json", import.meta.url));
  const app = await Application.bootstrap({ options }, [new TypeDocReader(), new TSConfigReader()]);
  const project = await app.convert();
  if (project) app.validate(project);
  if (!project || app.logger.hasErrors() || app.logger.hasWarnings()) throw new Error("typedoc found faults");
  const isMain = ({ name }: Reflection) => name === "index";
  for (const module of project.children ?? []) {
    // A type-only export has no run-time value.
    const values = Object.keys(await import(nameOf(module.name)));
    module.children = (module.children ?? []).filter(
      ({ name, kind }) => !KINDS.includes(kind) || values.includes(name),
    );
  }
  const modules = [...(project.children ?? [])].sort((a, b) => Number(isMain(b)) - Number(isMain(a)));
  return [
    {
      path: "en/reference/index.html",
      part: "reference",
      language,
      title: language.words.parts.reference,
      summary: language.words.referenceSummary,
      body: html`<h1>${language.words.parts.reference}</h1>
<p class="lead">${language.words.referenceSummary}</p>
${modules.map((module) => html`<h2><a href="${linkBetween("en/reference/index.html", pathOf(module.name))}"><code>${nameOf(module.name)}</code></a></h2>${listOf(module)}`)}`,
    },
    ...modules.map(
      (module): Page => ({
        path: pathOf(module.name),
        part: "reference",
        language,
        title: nameOf(module.name),
        summary: `${nameOf(module.name)}: ${(module.children ?? []).map(({ name }) => name).join(", ")}`,
        body: html`<h1><code>${nameOf(module.name)}</code></h1>
${listOf(module)}
${inOrder(module).map((each) => section(each))}`,
      }),
    ),
  ];
}

const rank = ({ kind }: DeclarationReflection) => (KINDS.includes(kind) ? KINDS.indexOf(kind) : KINDS.length);
const inOrder = (module: DeclarationReflection) => [...(module.children ?? [])].sort((a, b) => rank(a) - rank(b));

function listOf(module: DeclarationReflection): Html {
  return html`<ul class="names">${inOrder(module).map(({ name }) => html`<li><a href="${linkBetween("en/reference/index.html", pathOf(module.name))}#${name}"><code>${name}</code></a></li>`)}</ul>`;
}

function section(reflection: DeclarationReflection): Html {
  const [signature] = reflection.signatures ?? [];
  const about = signature?.comment ?? reflection.comment;
  return html`<section class="name-section">
<h2 id="${reflection.name}"><code>${reflection.name}</code></h2>
<pre class="declaration" tabindex="0"><code class="ts">${linked(declaration(reflection, signature), reflection)}</code></pre>
${about ? said(about.summary, reflection) : null}
${(signature?.parameters ?? []).filter(({ comment }) => comment).map(({ name, comment }) => html`<h3><code>${name}</code></h3>${said(comment?.summary ?? [], reflection)}`)}
${(about?.blockTags ?? []).map(({ tag, content }) => html`<h3>${TAGS[tag] ?? tag.slice(1)}</h3>${said(content, reflection)}`)}
${members(reflection)}
</section>`;
}

const TAGS: Readonly<Record<string, string>> = {
  "@returns": "Returns",
  "@throws": "Throws",
  "@typeParam": "Type",
  "@example": "Example",
};

/** Parameters as declared; a destructured one gets the name of its type. */
function parametersOf(signature: SignatureReflection | undefined): string[] {
  return (signature?.parameters ?? []).map(({ name, type, flags }) => {
    const said = type?.toString() ?? "";
    const named = name === "__namedParameters" ? said.replace(/^[A-Z]/, (first) => first.toLowerCase()) : name;
    return `${named}${flags.isOptional ? "?" : ""}: ${said}`;
  });
}

/** A name as TypeScript declares it; large data is omitted. */
function declaration(reflection: DeclarationReflection, signature: SignatureReflection | undefined): string {
  const { kind, name, type } = reflection;
  if (signature) {
    const parameters = parametersOf(signature);
    const line = `function ${name}(${parameters.join(", ")}): ${signature.type?.toString()}`;
    return line.length <= 90
      ? line
      : `function ${name}(\n  ${parameters.join(",\n  ")},\n): ${signature.type?.toString()}`;
  }
  if (kind === ReflectionKind.Interface || kind === ReflectionKind.Class) {
    const above = reflection.extendedTypes?.map(String).join(", ");
    return `${kind === ReflectionKind.Class ? "class" : "interface"} ${name}${above ? ` extends ${above}` : ""}`;
  }
  const written = type?.toString() ?? "";
  if (kind === ReflectionKind.Variable) return `const ${name}${written.length < LONGEST ? `: ${written}` : ""}`;
  return `type ${name} = ${codesOf(written) ?? written}`;
}

/** The codes of a type that is made of a table of the rulebook: `Codes<Data["outcomes"]>`. */
function codesOf(written: string): string | null {
  const table = /^Codes<Data\["(\w+)"\]>$/.exec(written)?.[1];
  if (table === undefined) return null;
  const codes = Object.keys(rulebook[table as keyof ShippedRulebook]).map((code) => `"${code}"`);
  return codes.join(" | ");
}

/** The own properties of an interface or class. */
function members(reflection: DeclarationReflection): Html | null {
  if (![ReflectionKind.Interface, ReflectionKind.Class].includes(reflection.kind)) return null;
  const own = (reflection.children ?? []).filter(
    ({ kind, inheritedFrom }) => kind !== ReflectionKind.Constructor && !inheritedFrom,
  );
  return html`<dl class="members">${own.map((member) => {
    const [signature] = member.signatures ?? [];
    const parameters = parametersOf(signature);
    const type = signature ? `(${parameters.join(", ")}) => ${signature.type?.toString()}` : String(member.type ?? "");
    const about = signature?.comment ?? member.comment;
    const typed = type.length < LONGEST ? `: ${type}` : "";
    return html`<dt><code>${linked(`${member.name}${member.flags.isOptional ? "?" : ""}${typed}`, reflection)}</code></dt><dd>${about ? said(about.summary, reflection) : null}</dd>`;
  })}</dl>`;
}

/** Code with a link for every public name. */
function linked(code: string, from: DeclarationReflection): Html {
  const modules = from.project.children ?? [];
  const here = modules.find(({ name }) => name === moduleOf(from));
  const parts = code.split(/\b([A-Z]\w+)\b/);
  return html`${parts.map((part, place) => {
    const known = (module: DeclarationReflection | undefined) => module?.children?.some(({ name }) => name === part);
    const module = place % 2 === 0 || part === from.name ? undefined : known(here) ? here : modules.find(known);
    if (module === undefined) return part;
    const path = module === here ? "" : linkBetween(pathOf(moduleOf(from)), pathOf(module.name));
    return html`<a href="${path}#${part}">${part}</a>`;
  })}`;
}

/** A comment with links for its names. */
function said(parts: readonly CommentDisplayPart[], from: DeclarationReflection): Html {
  const text = parts
    .map((part) => {
      if (part.kind !== "inline-tag") return part.text;
      const { target } = part;
      if (!(target instanceof Reflection)) return part.text;
      const module = moduleOf(target);
      const here = moduleOf(from);
      const href = `${module === here ? "" : linkBetween(pathOf(here), pathOf(module))}#${target.name}`;
      return `[\`${part.text}\`](${href})`;
    })
    .join("");
  return markdown(text, (href) => href);
}
