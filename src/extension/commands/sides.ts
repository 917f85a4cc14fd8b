import * as vscode from 'vscode';
import {
	contestedFirst,
	CrossReferencing,
	sidesAsText,
	titleOfSides,
	type ClaimCrossReferences,
	type OpenCorpus,
} from '../../core/index';
import type { PlainPages } from '../plainPages';
import type { Session } from '../session';
import { tell } from '../tell';
import { subjectOf, type About } from './about';
import { tellNoCorpus, tellNoPassage } from './jumps';

/** What the address of a page of sides holds. */
interface SidesPage {
	/** A file of their corpus. */
	readonly in: string;
	readonly claims: readonly string[];
}

/** Opens what every source says of a claim as a text to be read from top to bottom, with the keys of any text. */
export function registerSides(session: Session, pages: PlainPages): vscode.Disposable {
	return vscode.commands.registerCommand('lateral.readSides', async (about?: About) => {
		const subject = await subjectOf(session, about);
		if (!subject) return tellNoCorpus();
		const { open, notes } = subject;
		const claims = contestedFirst(open.corpus, subject.claims, session.view);
		if (!claims.length) return notes.length ? tell(vscode.l10n.t('This passage is on no claim.')) : tellNoPassage();
		const title = vscode.l10n.t('Sides of {0}', titleOfSides(crossReferences(session, open, claims)));
		const page: SidesPage = { in: session.uriOf(open, 'lateral.yaml').toString(), claims };
		await pages.show('sides', title, JSON.stringify(page));
	});
}

/** The text of such a page. */
export function sidesPage(session: Session): (about: string) => string {
	return about => {
		const page: SidesPage = JSON.parse(about);
		const open = session.corpusNamed(page);
		const found = open ? crossReferences(session, open, page.claims) : [];
		return open && found.length
			? sidesAsText(open.corpus, found, session.view)
			: vscode.l10n.t('This claim is no longer in an open corpus.');
	};
}

function crossReferences(
	session: Session,
	{ corpus }: OpenCorpus,
	claims: readonly string[],
): readonly ClaimCrossReferences[] {
	const found = new CrossReferencing(corpus, session.readings(corpus), session.view).ofClaims(claims);
	return found.kind === 'claims' ? found.claims : [];
}
