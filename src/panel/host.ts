import type { PanelState } from '../protocol/panelState';
import type { ToExtension } from '../protocol/toExtension';

/** The extension as the panel sees it: somebody to tell what the reader did, and a place for the panel's memory. */
export interface Host {
	tell(message: ToExtension): void;
	/** What `remember` was last given, also after a reload; anything at all if another version wrote it. */
	recall(): unknown;
	remember(state: PanelState): void;
}
