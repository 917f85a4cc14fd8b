/** User settings that keep VS Code's own news, assistants and questions out of the way. */
export const settings: Readonly<Record<string, unknown>> = {
	'chat.disableAIFeatures': true,
	'comments.openView': 'never',
	'comments.thread.confirmOnCollapse': 'never',
	'extensions.autoCheckUpdates': false,
	'extensions.ignoreRecommendations': true,
	// As on the desktop: in a browser VS Code would save by itself.
	'files.autoSave': 'off',
	'git.openRepositoryInParentFolders': 'never',
	'telemetry.telemetryLevel': 'off',
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
};

/** For pictures: nothing that blinks, and no furniture that says nothing about Lateral. */
export const pictureSettings: Readonly<Record<string, unknown>> = {
	'editor.cursorBlinking': 'solid',
	'editor.minimap.enabled': false,
	'window.commandCenter': false,
	'workbench.layoutControl.enabled': false,
};
