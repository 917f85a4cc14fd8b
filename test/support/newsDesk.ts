import type { Stance } from '../../src/core/claims/facts';

export interface DeskNote {
	readonly claim: string;
	readonly stance?: Stance | undefined;
	readonly speaker?: string | undefined;
	readonly value?: string | undefined;
	readonly asOf?: string | undefined;
	readonly links?: Readonly<Record<string, string>> | undefined;
	/** What it is on; without it, on a word of its own. */
	readonly words?: string | undefined;
	/** Its words are not in the article. */
	readonly lost?: boolean | undefined;
}

export interface DeskArticle {
	readonly published?: string | undefined;
	readonly outlet?: string | undefined;
	readonly title?: string | undefined;
	readonly lang?: string | undefined;
	readonly notes: Readonly<Record<string, DeskNote>>;
	/** By coder. */
	readonly layers?: Readonly<Record<string, Readonly<Record<string, DeskNote>>>>;
}

/**
 * The files of a corpus that is told by its articles and who says what in them when. Claims are as `claims` has them,
 * else plain ones.
 */
export function newsDesk(
	articles: Readonly<Record<string, DeskArticle>>,
	claims: Readonly<Record<string, string>> = {},
): Record<string, string> {
	const files: Record<string, string> = { 'lateral.yaml': 'format: 1\n' };
	for (const [id, { notes, layers = {}, ...facts }] of Object.entries(articles)) {
		const all = [notes, ...Object.values(layers)].flatMap(each => Object.entries(each));
		const said = all.filter(([, { lost }]) => !lost).map(([note, { words }]) => `${words ?? `word-${note}`}.`);
		files[`${id}.txt`] = `${said.join('\n\n')}\n\nThis is all that ${id} has.\n`;
		const { published, outlet, title, lang } = facts;
		const head = inBrackets({ published, outlet, title, lang });
		files[`${id}.notes.yaml`] = `format: 1\n${head === '{}' ? '' : `article: ${head}\n`}${listed(notes)}`;
		for (const [coder, layer] of Object.entries(layers))
			files[`${id}.${coder}.notes.yaml`] = `format: 1\n${listed(layer)}`;
		for (const [, { claim }] of all) files[`claims/${claim}.yaml`] = claims[claim] ?? `text: It is so with ${claim}\n`;
	}
	return files;
}

function listed(notes: Readonly<Record<string, DeskNote>>): string {
	const lines = Object.entries(notes).map(([id, note]) => {
		const { words = `word-${id}`, claim, stance, speaker, value, asOf, links } = note;
		const tied = links && `links: ${inBrackets(links)}`;
		const all = [inBrackets({ quote: words, claim, stance, speaker, value, asOf }).slice(1, -1), tied].filter(Boolean);
		return `  ${id}: {${all.join(', ')}}\n`;
	});
	return lines.length ? `notes:\n${lines.join('')}` : '';
}

/** A string as JSON has it is one for YAML too. */
function inBrackets(fields: Readonly<Record<string, string | undefined>>): string {
	const given = Object.entries(fields).filter(([, value]) => value !== undefined);
	return `{${given.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join(', ')}}`;
}
