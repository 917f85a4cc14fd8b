import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { emptyFolders } from '../extension/support/emptyFolders';
import { temporaryFolder } from './children';

/**
 * The folder that the extension suite works in: a copy of the sample corpus, and empty folders for the corpora
 * that tests make.
 */
export async function testWorkspace(): Promise<string> {
	const folder = temporaryFolder('workspace');
	await cp('sample-corpus', join(folder, 'sample-corpus'), { recursive: true });
	await Promise.all(emptyFolders.map(name => mkdir(join(folder, name))));
	return folder;
}
