import {
	articlesInWords,
	asCsv,
	Heard,
	kindsInWords,
	quotedColumns,
	quotedRow,
	statementsInWords,
	type QuotedSpeaker,
	type QuotingOutlet,
	type WhoIsQuoted,
} from '../../core/index';
import type { ReadArticle } from '../readAlone';
import { counted, onOneLine, paint } from '../terminal';
import { asTable } from './table';

/** Articles of one corpus, in the order in which they were read. */
interface Listened {
	/** As seen from where the command runs; empty for files in no corpus. */
	readonly corpus: string;
	readonly heard: Heard;
	/** Of its sources, by id. */
	readonly names: ReadonlyMap<string, string>;
	readonly paths: string[];
}

/** Gathers who is quoted, each corpus for itself: one corpus's `stell` need not be another's. */
export class QuotedTables {
	readonly #corpora = new Map<string, Listened>();

	add({ path, text, analysis, outlet, corpus, sources }: ReadArticle): void {
		const listened = this.#corpora.get(corpus) ?? {
			corpus,
			heard: new Heard(sources),
			names: new Map(sources.map(({ id, name }) => [id.value, name.value])),
			paths: [],
		};
		this.#corpora.set(corpus, listened);
		listened.heard.add({ text, analysis, outlet });
		listened.paths.push(path);
	}

	/** A row for each speaker of each article. */
	csvByArticle(): string {
		const rows = [...this.#corpora.values()].flatMap(({ heard, paths }) =>
			heard.each().flatMap(({ speakers }, n) => speakers.map(speaker => [paths[n] ?? '', ...quotedRow(speaker)])),
		);
		return asCsv([['file', ...quotedColumns], ...rows]);
	}

	/** A row for each speaker, all articles of a corpus together. */
	csvBySpeaker(): string {
		const rows = [...this.#corpora.values()].flatMap(({ corpus, heard }) =>
			heard.all().speakers.map(speaker => [corpus, ...quotedRow(speaker)]),
		);
		return asCsv([['corpus', ...quotedColumns], ...rows]);
	}

	/** A row for each speaker of each outlet, all its articles together. */
	csvByOutlet(): string {
		const rows = [...this.#corpora.values()].flatMap(({ corpus, heard }) =>
			heard
				.byOutlet()
				.flatMap(({ outlet, speakers }) => speakers.map(speaker => [corpus, outlet ?? '', ...quotedRow(speaker)])),
		);
		return asCsv([['corpus', 'outlet', ...quotedColumns], ...rows]);
	}

	tableByOutlet(): string {
		return [...this.#corpora.values()]
			.flatMap(({ corpus, heard, names }) =>
				heard.byOutlet().map(quoting => {
					const name = quoting.outlet === undefined ? 'no outlet' : (names.get(quoting.outlet) ?? quoting.outlet);
					const where = this.#corpora.size > 1 ? `${corpus || 'in no corpus'}, ` : '';
					return section(`${name} (${where}${outletInWords(quoting)})`, quoting, true);
				}),
			)
			.join('\n');
	}

	tableByArticle(): string {
		return [...this.#corpora.values()]
			.flatMap(({ heard, paths }) => heard.each().map((quoted, n) => section(paths[n] ?? '', quoted, false)))
			.join('\n');
	}

	tableBySpeaker(): string {
		return [...this.#corpora.values()]
			.map(({ corpus, heard }) => {
				const quoted = heard.all();
				const where = this.#corpora.size > 1 ? `${corpus || 'in no corpus'}, ` : '';
				return section(`Who is quoted (${where}${counted(quoted.articles, 'article')})`, quoted, true);
			})
			.join('\n');
	}
}

function outletInWords(quoting: QuotingOutlet): string {
	const { articles, statements, words } = quoting;
	return [
		counted(articles, 'article'),
		statementsInWords(statements),
		counted(words, 'word'),
		kindsInWords(quoting),
		strengthsOf(quoting),
	]
		.filter(part => part !== '')
		.join('; ');
}

function section(title: string, { speakers }: Pick<WhoIsQuoted, 'speakers'>, isOfAll: boolean): string {
	const rows = speakers.map(speaker => cells(speaker, isOfAll));
	return `${paint('bold', onOneLine(title))}\n${rows.length ? `${asTable(rows)}\n` : ''}`;
}

function cells(speaker: QuotedSpeaker, isOfAll: boolean): string[] {
	return [
		speaker.name,
		speaker.role ?? '',
		statementsInWords(speaker.statements),
		...(isOfAll ? [articlesInWords(speaker.articles)] : []),
		counted(speaker.turns, 'turn'),
		counted(speaker.words, 'word'),
		strengthsOf(speaker),
		kindsInWords(speaker),
	];
}

/** Of most speakers there is one, and it needs no number. */
function strengthsOf({ strengths }: Pick<QuotedSpeaker, 'strengths'>): string {
	const found = Object.entries(strengths).filter(([, count]) => count > 0);
	const named = found.map(([strength]) => (strength === 'none' ? 'no source' : strength));
	return found.length === 1 ? named.join('') : found.map(([, count], n) => `${count} ${named[n]}`).join(', ');
}
