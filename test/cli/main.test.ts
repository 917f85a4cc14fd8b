import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { lateral } from './support/runCli';

const { version } = v.parse(v.object({ version: v.string() }), JSON.parse(readFileSync('package.json', 'utf8')));

suite('lateral', () => {
	for (const args of [['--help'], ['-h'], ['help']])
		test(`lists its commands: ${args.join(' ')}`, async () => {
			const { status, out } = await lateral(args);

			for (const command of ['check', 'status', 'attributions', 'anchor'])
				assert.match(out, new RegExp(`^  ${command} `, 'm'));
			assert.equal(status, 0);
		});

	for (const command of ['check', 'status', 'attributions', 'anchor'])
		test(`explains ${command}, whatever else stands in the line`, async () => {
			const { status, out } = await lateral([command, '--no-such-option', '--help']);

			assert.match(out, new RegExp(`^Usage: lateral ${command}`));
			assert.equal(Math.max(...out.split('\n').map(line => line.length)) <= 100, true);
			assert.equal(status, 0);
			assert.equal((await lateral(['help', command])).out, out);
		});

	test('tells its version', async () => {
		assert.deepEqual(await lateral(['--version']), { status: 0, out: `${version}\n`, err: '' });
	});

	test('is used wrongly without a command', async () => {
		const { status, out, err } = await lateral([]);

		assert.deepEqual([status, out], [2, '']);
		assert.match(err, /^Usage: lateral COMMAND/m);
	});

	test('helps out with a mistyped command', async () => {
		const { status, err } = await lateral(['chek']);

		assert.match(err, /There is no command “chek”\. Did you mean “check”\?/);
		assert.equal(status, 2);
	});

	test('ends quietly when its reader has seen enough', async () => {
		const child = spawn(process.execPath, ['dist/cli.js', 'status', 'sample-corpus', '--view', 'all', '--json'], {
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		child.stdout.destroy();
		let complaints = '';
		child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
		await once(child, 'close');

		assert.equal(complaints, '');
	});

	test('writes no colours into a file or a pipe', async () => {
		const { out } = await lateral(['status', 'sample-corpus']);

		assert.equal(out.includes('\u001b'), false);
	});
});
