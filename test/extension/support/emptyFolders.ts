/**
 * Folders that are there before VS Code starts, one for each corpus that a test makes.
 *
 * VS Code's watcher misses files that are written right after their folder was made; a folder that was there
 * from the start has no such gap, and no test need sleep.
 */
export const emptyFolders = Array.from({ length: 200 }, (_, index) => `corpus-${String(index + 1).padStart(3, '0')}`);
