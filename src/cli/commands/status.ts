import { statusReport, type ClaimReport, type OpenCorpus } from '../../core/index';
import { readArguments } from '../arguments';
import type { Command } from '../command';
import { openCorpora, seenFromHere } from '../corpora';
import { refusals, tellOfProblems } from '../findings';
import { claimInWords, claimsInWords } from '../formats/claims';
import { claimsNamed, viewNamed } from '../named';
import { complain, print } from '../terminal';
import { WrongUse } from '../wrongUse';

export const status: Command = {
	name: 'status',
	summary: 'Says how each claim stands: contested, corroborated and the rest.',
	help: `Usage: lateral status [CORPUS] [--claim ID] [--view base|CODER|all] [--json]

Says how each claim stands in the corpus that the folder CORPUS is in, and in the
corpora below that folder. Without CORPUS it is the folder you are in.

Options:
  --claim ID    this claim alone, with every position on it, and with the silent
                and the unread articles by name
  --view VIEW   base, the default: notes of the base sidecars; the name of a coder:
                those and the coder's layer; all: every layer
  --json        {"claims":[{"id","status","evidence","disagreement","betweenOutlets",
                "reason":{"rule","notes"},"sides":{"asserts":{"positions","origins"},…},
                "positions":[{"note","coder","holder","stance","value","origins","live"}],
                "silent","unread"}]}
                "holder" is the id of a source, "ARTICLE#" for an article that speaks
                for itself, the note for an unnamed speaker. "silent" and "unread" are
                numbers, with --claim lists. Where several corpora are read, each claim
                also has "corpus".
  -h, --help    this text

Exit status: 0, also where claims are contested or files have problems (these are
named, and "lateral check" lists them); 2 wrong use or something that could not be read.`,
	async run(args) {
		const { values, positionals } = readArguments(args, {
			claim: { type: 'string' },
			view: { type: 'string' },
			json: { type: 'boolean' },
		});
		if (positionals.length > 1) throw new WrongUse('status takes one folder.');
		const open = await openCorpora(positionals[0] ?? '.');
		const view = viewNamed(values.view ?? 'base', open.corpora);
		const wanted = values.claim === undefined ? undefined : claimsNamed(values.claim, open.corpora);
		const reports = open.corpora.flatMap(corpus => {
			const claim = wanted?.get(corpus);
			return wanted && claim === undefined ? [] : [{ corpus, ...statusReport(corpus.corpus, view, claim) }];
		});

		if (values.json) {
			const several = open.corpora.length > 1;
			const named = (corpus: OpenCorpus, claim: ClaimReport) =>
				several ? { corpus: seenFromHere(corpus, ''), ...claim } : claim;
			print(
				JSON.stringify({ claims: reports.flatMap(({ corpus, claims }) => claims.map(claim => named(corpus, claim))) }),
			);
		} else {
			const inWords = wanted ? claimInWords : claimsInWords;
			print(reports.map(({ corpus, claims }) => inWords(corpus, claims, view)).join('\n\n'));
		}
		for (const { file, message } of refusals(open)) complain(`${file}: ${message}`);
		for (const corpus of open.corpora) tellOfProblems(corpus);
		return open.refused.length ? 2 : 0;
	},
};
