import {
	articlesInWords,
	asCsv,
	Heard,
	kindsInWords,
	quotedColumns,
	quotedRow,
	statementsInWords,
	type QuotedSpeaker,
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
	readonly paths: string[];
}

/** Gathers who is quoted, each corpus for itself: one corpus's `stell` need not be another's. */
export class QuotedTables {
	readonly #corpora = new Map<string, Listened>();

	add({ path, text, analysis, outlet, corpus, sources }: ReadArticle): void {
		const listened = this.#corpora.get(corpus) ?? { corpus, heard: new Heard(sources), paths: [] };
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

function section(title: string, { speakers }: WhoIsQuoted, isOfAll: boolean): string {
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
function strengthsOf({ strengths }: QuotedSpeaker): string {
	const found = Object.entries(strengths).filter(([, count]) => count > 0);
	const named = found.map(([strength]) => (strength === 'none' ? 'no source' : strength));
	return found.length === 1 ? named.join('') : found.map(([, count], n) => `${count} ${named[n]}`).join(', ');
}
