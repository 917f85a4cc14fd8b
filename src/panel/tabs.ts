import * as l10n from '@vscode/l10n';
import type { KeptTabs } from '../protocol/pageState';
import type { Tab } from '../protocol/tab';
import { ClaimTab } from './claim/claimTab';
import type { Frame, TabContent } from './tab';

interface TabPart {
	name(): string;
	/** @param memory what an earlier life of the page kept. */
	open(memory: KeptTabs, frame: Frame): TabContent | Promise<TabContent>;
}

/**
 * The panel's views in their order. The first comes with the page; each of the others is a script of its own, read when
 * the reader first turns to it.
 */
export const tabs: Readonly<Record<Tab, TabPart>> = {
	claim: {
		name: () => l10n.t('Claim'),
		open: (memory, frame) => new ClaimTab(memory['claim'], frame),
	},
	matrix: {
		name: () => l10n.t('Matrix'),
		open: async (memory, frame) => {
			const { MatrixTab } = await import('./matrix/matrixTab');
			return new MatrixTab(memory['matrix'], frame);
		},
	},
	compare: {
		name: () => l10n.t('Compare'),
		open: async (memory, frame) => {
			const { CompareTab } = await import('./compare/compareTab');
			return new CompareTab(memory['compare'], frame);
		},
	},
	chronology: {
		name: () => l10n.t('Chronology'),
		open: async (memory, frame) => {
			const { ChronologyTab } = await import('./chronology/chronologyTab');
			return new ChronologyTab(memory['chronology'], frame);
		},
	},
	map: {
		name: () => l10n.t('Map'),
		open: async (memory, frame) => {
			const { MapTab } = await import('./map/mapTab');
			return new MapTab(memory['map'], frame);
		},
	},
	quoted: {
		name: () => l10n.t('Who is quoted'),
		open: async (memory, frame) => {
			const { QuotedTab } = await import('./quoted/quotedTab');
			return new QuotedTab(memory['quoted'], frame);
		},
	},
};
