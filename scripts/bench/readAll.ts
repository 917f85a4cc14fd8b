import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeWorkspace } from '../../src/cli/nodeWorkspace';

/** The texts of every file of a corpus, by path. */
export async function readAll(folder: string): Promise<ReadonlyMap<string, string>> {
	const paths = await new NodeWorkspace([folder]).list(folder, { aborted: false }, () => {});
	return new Map(paths.map(path => [path, readFileSync(join(fileURLToPath(folder), path), 'utf8')]));
}
