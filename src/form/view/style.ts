import { once } from "../../model/once.js";

/** One sheet for all forms of a page. A constructed sheet needs no `style-src` in a content security policy. */
export const styleSheet = once(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  return sheet;
});

/*
 * The font and the colour scheme are those of the page: it is dark where the page says `color-scheme: light dark`. Nothing
 * moves, so there is no motion to reduce.
 */
const CSS = `
:host { display: block; }
.form {
  --card: #fff; --ink: #18212f; --soft: #4b586b; --line: #c3ccd8; --tint: #e8effb;
  --accent: var(--carte-vitale-accent, #1f4e9e); --on-accent: var(--carte-vitale-on-accent, #fff);
  --good: #1c7a46; --wait: #8a5700; --bad: #b3261e;
  color: var(--ink); line-height: 1.55; overflow-wrap: break-word;
}
@supports (color: light-dark(#000, #fff)) {
  .form {
    --card: light-dark(#fff, #1a202b); --ink: light-dark(#18212f, #e9edf4); --soft: light-dark(#4b586b, #aab6c8);
    --line: light-dark(#c3ccd8, #45516a); --tint: light-dark(#e8effb, #20304d);
    --accent: var(--carte-vitale-accent, light-dark(#1f4e9e, #9cc0ff));
    --on-accent: var(--carte-vitale-on-accent, light-dark(#fff, #0d1a30));
    --good: light-dark(#1c7a46, #6fd39b); --wait: light-dark(#8a5700, #f0b95a); --bad: light-dark(#b3261e, #ffb0a8);
  }
}
:host([hidden]) { display: none; }
*, ::before, ::after { box-sizing: border-box; }
/* The answers stand beside the question where there is room. */
.frame { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 1.5rem 2.5rem; }
.shown { flex: 999 1 36rem; min-width: 0; max-width: 44rem; }
.answers { flex: 1 1 16rem; min-width: 0; max-width: 44rem; }
.privacy { flex-basis: 100%; }
.intro { max-width: 44rem; }
h2, h3, h4, h5 { margin: 0; line-height: 1.3; }
h3 { margin: 2rem 0 0.5rem; font-size: 1.25rem; }
h4 { margin: 1.25rem 0 0.25rem; font-size: 1.05rem; }
h5 { margin: 0.75rem 0 0.25rem; font-size: 1rem; }
h5 .hint { font-weight: 400; }
p { margin: 0.5rem 0 0; }
ul, ol { margin: 0.5rem 0 0; padding-left: 1.5rem; }
li { margin: 0.25rem 0; }
fieldset { min-width: 0; margin: 0; padding: 0; border: 0; }
legend { padding: 0; }
a { color: var(--accent); }
.intro:empty { display: none; }
.hint, .detail, .progress, .intro, dt { color: var(--soft); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.progress { display: flex; flex-wrap: wrap; gap: 0 1rem; min-height: 1.55em; margin: 1rem 0 0.5rem; }
.progress strong { color: var(--accent); }
.question, .headline {
  padding: clamp(1rem, 4vw, 1.75rem); border: 1px solid var(--line); border-radius: 0.5rem; background: var(--card);
}
.title { font-size: 1.3rem; }
.title:focus { outline: none; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
input { font: inherit; accent-color: var(--accent); }
input[type="radio"], input[type="checkbox"] { flex: none; width: 1.3rem; height: 1.3rem; margin: 0; }
.choice label, .checklist label { display: flex; gap: 0.75rem; align-items: center; min-height: 2.75rem; cursor: pointer; }
.choice { margin-top: 0.5rem; }
.choice label { padding: 0.4rem 0.9rem; border: 1px solid var(--line); border-radius: 0.5rem; }
.choice label:has(:checked) { border-color: var(--accent); background: var(--tint); }
.choice span::first-letter, dt::first-letter, .possible strong::first-letter { text-transform: uppercase; }
summary { padding: 0.25rem 0; color: var(--accent); cursor: pointer; }
.choice details { padding-left: 0.9rem; }
.fields { display: flex; flex-wrap: wrap; gap: 0.75rem; margin-top: 0.75rem; }
.fields label { display: grid; gap: 0.25rem; }
.fields input {
  width: 4.5rem; min-height: 2.75rem; padding: 0.4rem 0.75rem; border: 1px solid var(--soft); border-radius: 0.25rem;
  background: var(--card); color: inherit;
}
.fields input.year, .fields input:not([class]) { width: 6.5rem; }
.fields input[aria-invalid] { border: 2px solid var(--bad); }
.refusal { padding-left: 0.75rem; border-left: 4px solid var(--bad); color: var(--bad); font-weight: 600; }
button {
  min-height: 2.75rem; padding: 0.4rem 1.1rem; border: 1px solid var(--line); border-radius: 0.5rem;
  background: var(--card); color: var(--accent); font: inherit; font-weight: 600; text-align: start; cursor: pointer;
}
button:hover { background: var(--tint); }
button.main { border-color: var(--accent); background: var(--accent); color: var(--on-accent); }
button.link { min-height: 1.75rem; padding: 0; border: 0; background: none; font-weight: 400; text-decoration: underline; }
.moves { display: flex; flex-wrap: wrap; gap: 0.75rem; margin: 1.25rem 0 0; }
.headline { border-left: 0.4rem solid var(--soft); }
.headline.eligible { border-left-color: var(--good); }
.headline.not-yet { border-left-color: var(--wait); }
.headline.not-eligible { border-left-color: var(--bad); }
.headline.already-issued { border-left-color: var(--accent); }
.checklist > ul, .possible > ul { padding: 0; list-style: none; }
.checklist > ul > li, .possible > ul > li { padding: 0.5rem 0; border-top: 1px solid var(--line); }
.checklist label { font-weight: 600; }
.checklist .detail { padding-left: 2.05rem; }
.detail p, .detail ul { margin: 0; }
.detail ul { padding-left: 1.5rem; list-style: disc; }
.detail li { padding: 0; border: 0; }
.sources { margin-top: 1rem; }
.answers h2 { font-size: 1.25rem; }
dl { margin: 0.5rem 0 0; }
dl div {
  display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1rem; padding: 0.4rem 0;
  border-bottom: 1px solid var(--line);
}
dt, dd { grid-column: 1; margin: 0; }
dd:last-child { grid-area: 1 / 2; }
.share { margin-top: 0.75rem; }
.share input { width: 100%; min-height: 2.75rem; padding: 0.4rem 0.75rem; }
.privacy { margin: 0; font-size: 0.95rem; }
@media (prefers-contrast: more) { .form { --line: var(--ink); --soft: var(--ink); } }
@media (forced-colors: active) {
  .choice label:has(:checked) { outline: 3px solid Highlight; }
  button.main { border-width: 3px; }
}
@media print {
  .form { --line: #777; --soft: #333; --ink: #000; --card: #fff; color-scheme: light; }
  button, .progress, .moves, .privacy, .calendar, .share, .sources { display: none; }
  .frame { flex-flow: column nowrap; align-items: stretch; }
  .shown, .answers { flex: none; max-width: none; }
  .answers { order: -1; }
  .headline { border-left-width: 0.4rem; }
  li, .channel, .procedure > p { break-inside: avoid; }
  h3, h4, h5 { break-after: avoid; }
}
`;
