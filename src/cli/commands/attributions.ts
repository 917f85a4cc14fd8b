import { basename } from 'node:path';
import { asCsv, attributionReport, byteOrderMark } from '../../core/index';
import { atMostOne, readArguments } from '../arguments';
import type { Command, ExitStatus } from '../command';
import { attributionRows, columnsOfCsv, columnsOfTable } from '../formats/attributionRows';
import { QuotedTables } from '../formats/quotedTables';
import { asTable } from '../formats/table';
import type { ReadArticle } from '../readAlone';
import { readArticles } from '../readArticles';
import { onOneLine, paint, write } from '../terminal';
import { WrongUse } from '../wrongUse';

export const attributions: Command = {
	name: 'attributions',
	summary: 'Lists who says what in a file, and who is quoted how much in several.',
	help: `Usage: lateral attributions FILE… [--by statement|article|outlet|speaker] [--jsonl|--table|--csv]

Lists the attributions in text files: each statement that is given to somebody, with
who said it and the words that show it. Where a file lies in a corpus, the corpus's
sources, language and encodings are used, as in the editor. A folder stands for the
articles of its corpus that lie in it.

Options:
  --by WHAT   statement: each statement, the default; article: who is quoted in each
              article, and how much; outlet: the same of the articles of each outlet
              together; speaker: of all of them together.
              Speakers have their names and roles from sources.yaml; those who are not
              named are told apart in an article, and counted together otherwise
  --table     for people, the default; statements are followed by who is quoted
  --csv       for spreadsheets: comma-separated UTF-8 with a byte order mark; cells
              that a spreadsheet would take for a formula begin with '
  --jsonl     a line a file: {"file","attributions":[{"kind","content":[[start,end],…],
              "cue":[[start,end]]|null,"source":[[start,end]]|null,"speaker":"…"|null}],
              "quotations":[{"span":[start,end],"role"}]}, with the base name as "file"
              and offsets in UTF-16 code units; with --by statement only
  -h, --help  this text

Exit status: 0; 1 where letters of a file could not be decoded; 2 wrong use or a file
that could not be read. The other files are still listed.`,
	async run(args) {
		const { values, positionals } = readArguments(args, {
			by: { type: 'string' },
			jsonl: { type: 'boolean' },
			table: { type: 'boolean' },
			csv: { type: 'boolean' },
		});
		const form = formOf(values.by ?? 'statement', atMostOne(['jsonl', 'table', 'csv'], values) ?? 'table');
		if (!positionals.length) throw new WrongUse('attributions needs one file or folder, or more.');
		let status: ExitStatus = 0;
		const quoted = new QuotedTables();
		write(form.head ?? '');
		for await (const reading of readArticles(positionals)) {
			if (reading.kind === 'trouble') {
				if (reading.status > status) status = reading.status;
				continue;
			}
			write(form.article?.(reading.article) ?? '');
			if (form.end) quoted.add(reading.article);
		}
		write(form.end?.(quoted) ?? '');
		return status;
	},
};

/** What is written first, for each article, and at the end. */
interface Form {
	readonly head?: string;
	article?(article: ReadArticle): string;
	end?(quoted: QuotedTables): string;
}

function formOf(by: string, form: 'jsonl' | 'table' | 'csv'): Form {
	const forms = new Map(Object.entries(formsBy)).get(by);
	if (!forms) throw new WrongUse(`--by is one of ${Object.keys(formsBy).join(', ')}, not “${by}”.`);
	const found = forms[form];
	if (!found) throw new WrongUse('--jsonl lists statements and cannot be used with --by.');
	return found;
}

const formsBy: Readonly<Record<string, Readonly<Partial<Record<'jsonl' | 'table' | 'csv', Form>>>>> = {
	statement: {
		jsonl: {
			article: ({ path, analysis }) => `${JSON.stringify(attributionReport(basename(path), analysis))}\n`,
		},
		csv: {
			head: byteOrderMark + asCsv([columnsOfCsv]),
			article: article => asCsv(attributionRows(article, columnsOfCsv)),
		},
		table: {
			article: article =>
				`${paint('bold', onOneLine(article.path))}\n${asTable(attributionRows(article, columnsOfTable))}\n\n`,
			end: quoted => quoted.tableBySpeaker(),
		},
	},
	article: {
		csv: { end: quoted => byteOrderMark + quoted.csvByArticle() },
		table: { end: quoted => quoted.tableByArticle() },
	},
	outlet: {
		csv: { end: quoted => byteOrderMark + quoted.csvByOutlet() },
		table: { end: quoted => quoted.tableByOutlet() },
	},
	speaker: {
		csv: { end: quoted => byteOrderMark + quoted.csvBySpeaker() },
		table: { end: quoted => quoted.tableBySpeaker() },
	},
};
