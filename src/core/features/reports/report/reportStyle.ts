/**
 * How a report looks on a screen, light or dark as the reader's system is, in a narrow window, and on paper.
 *
 * Nothing is told by colour alone: marked words are underlined, cues italic and speakers bold, letters stand in the
 * matrix. Its hash is in the page's policy, so that it is the only style that the page takes.
 */
export const reportStyle = `
:root {
	color-scheme: light dark;
	--text: #1b1b1b;
	--muted: #565656;
	--ground: #ffffff;
	--raised: #f4f4f2;
	--line: #c8c8c4;
	--link: #0b4fa0;
	--mark: #fff0b3;
	--mark-line: #8a6100;
	--warning: #8a3d00;
}
@media (prefers-color-scheme: dark) {
	:root {
		--text: #e8e8e6;
		--muted: #b0b0ac;
		--ground: #1a1b1e;
		--raised: #25272b;
		--line: #4b4e55;
		--link: #8cbcff;
		--mark: #4a3c10;
		--mark-line: #e6b94a;
		--warning: #ffb380;
	}
}
* { box-sizing: border-box; }
html { font: 100%/1.55 system-ui, sans-serif; scroll-padding-top: 1rem; }
body {
	max-width: 76rem;
	margin: 0 auto;
	padding: 1.5rem clamp(0.75rem, 4vw, 3rem) 4rem;
	color: var(--text);
	background: var(--ground);
	overflow-wrap: anywhere;
}
a { color: var(--link); text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
main:focus { outline: none; }
.skip { position: absolute; inset-inline-start: -100vw; }
.skip:focus { position: static; display: inline-block; margin-bottom: 1rem; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: 2rem; margin: 0 0 0.5rem; }
h2 { font-size: 1.5rem; margin: 3rem 0 1rem; padding-bottom: 0.3rem; border-bottom: 2px solid var(--line); }
h3 { font-size: 1.2rem; margin: 2.25rem 0 0.5rem; }
h4 { font-size: 1rem; margin: 1.5rem 0 0.5rem; }
:target { scroll-margin-top: 1rem; text-decoration: underline 3px; text-underline-offset: 0.25em; }
p, ul, ol, dl, blockquote { max-width: 46rem; }
p { margin: 0.4rem 0; }
header p, footer { color: var(--muted); }
nav ol { padding-inline-start: 1.5rem; }
nav li { margin: 0.15rem 0; }
ul { padding-inline-start: 1.5rem; }
dl { margin: 0.5rem 0; }
dl > div { display: grid; grid-template-columns: minmax(7rem, 12rem) 1fr; column-gap: 1rem; padding: 0.15rem 0; }
dt { color: var(--muted); }
dd { grid-column: 2; margin: 0; }
code { font: 0.9em ui-monospace, monospace; }
.entries { list-style-position: outside; padding-inline-start: 1.75rem; }
.entries > li { margin: 0 0 1.25rem; padding-inline-start: 0.25rem; }
.entries > li > p:first-child { font-weight: 600; margin-top: 0; }
blockquote { margin: 0.5rem 0; padding: 0.1rem 0.9rem; border-inline-start: 3px solid var(--line); background: var(--raised); }
mark { color: inherit; background: var(--mark); border-bottom: 2px solid var(--mark-line); }
.warning { color: var(--warning); font-weight: 600; }
.scrolls { overflow: auto; max-height: 85vh; border: 1px solid var(--line); }
table { border-collapse: separate; border-spacing: 0; font-size: 0.95rem; }
caption { padding: 0.6rem; text-align: start; font-weight: 600; }
th, td {
	padding: 0.4rem 0.6rem;
	text-align: start;
	vertical-align: top;
	border-inline-end: 1px solid var(--line);
	border-bottom: 1px solid var(--line);
	min-width: 6.5rem;
	max-width: 22rem;
}
thead th { position: sticky; top: 0; z-index: 1; background: var(--raised); }
tbody th { font-weight: 600; background: var(--raised); min-width: 13rem; }
.letter { display: inline-block; min-width: 1.5em; padding: 0 0.25em; text-align: center; border: 1.5px solid; border-radius: 0.25em; }
@media (min-width: 48rem) {
	tbody th { position: sticky; inset-inline-start: 0; }
}
@media (max-width: 36rem) {
	dl > div { display: block; margin-bottom: 0.4rem; }
	tbody th { min-width: 8rem; }
	.entries { padding-inline-start: 1.25rem; }
}
@media (forced-colors: active) {
	mark { background: Mark; color: MarkText; }
}
@media print {
	:root {
		--text: #000000;
		--muted: #333333;
		--ground: #ffffff;
		--raised: #ffffff;
		--line: #888888;
		--link: #000000;
		--mark: #ffffff;
		--mark-line: #000000;
		--warning: #000000;
	}
	html { font-size: 10pt; }
	body { max-width: none; padding: 0; }
	.skip { display: none; }
	.scrolls { overflow: visible; max-height: none; border: 0; }
	table { font-size: 8pt; }
	th, td { position: static; min-width: 0; }
	thead { display: table-header-group; }
	tr, .entries > li, dl > div { break-inside: avoid; }
	h2, h3, h4, caption { break-after: avoid; }
	a[rel~="external"] { text-decoration: none; }
}
`;
