import assert from 'node:assert/strict';
import { AnnotationService } from '../../src/core/service';
import { MemoryHost } from '../support/memoryHost';

const note = (id: string, quote: string) => `notes:\n  ${id}: {quote: ${quote}, claim: safe}\n`;

async function opened(files: Record<string, string>) {
	const host = new MemoryHost(files);
	const service = new AnnotationService(host);
	await service.index();
	const told: string[] = [];
	service.onDidChange(change => told.push(change.kind === 'files' ? [...change.change.articles].join(',') : 'corpora'));
	return { host, service, told, corpus: () => service.corpora()[0]!.corpus };
}

const bridge = {
	'lateral.yaml': 'format: 1\n',
	'claims/safe.yaml': 'text: The bridge was safe\n',
	'east.txt': 'The mayor said the bridge was safe.\n',
	'east.notes.yaml': note('n-east', 'the bridge was safe'),
};

suite('a service', () => {
	test('finds each corpus of a folder and leaves other texts alone', async () => {
		const { service } = await opened({
			'plain.txt': 'x',
			'a/lateral.yaml': '',
			'a/b/sources.yaml': '',
			'a/b/east.txt': 'x',
		});

		assert.deepEqual(
			service.corpora().map(({ root, corpus }) => [root, corpus.articles().map(({ id }) => id)]),
			[
				['a', []],
				['a/b', ['east']],
			],
		);
		assert.equal(service.locate('memory:/', 'plain.txt'), undefined);
	});

	test('follows a file that is written, changed and removed', async () => {
		const { host, service, told, corpus } = await opened(bridge);
		host.write('west.txt', 'It was not safe.\n');
		await service.settled();
		assert.ok(corpus().article('west'));

		host.write('east.txt', 'The mayor said nothing.\n');
		await service.settled();
		assert.equal(corpus().note('east#n-east')?.resolution.state, 'lost');

		host.remove('west.txt');
		await service.settled();
		assert.equal(corpus().article('west'), undefined);
		assert.deepEqual(told, ['west', 'east', 'west']);
	});

	test('makes a corpus of a folder once it holds a sidecar', async () => {
		const { host, service } = await opened({ 'east.txt': 'The bridge was safe.\n' });
		assert.deepEqual(service.corpora(), []);

		host.write('east.notes.yaml', 'notes: {n-one: {quote: The bridge}}\n');
		await service.settled();
		assert.equal(service.corpora()[0]?.corpus.note('east#n-one')?.resolution.state, 'moved');
	});

	test('hands files over when a corpus begins further in', async () => {
		const { host, service } = await opened({ ...bridge, 'deep/west.txt': 'x\n' });
		host.write('deep/lateral.yaml', 'format: 1\n');
		await service.settled();

		assert.deepEqual(
			service.corpora().map(({ root, corpus }) => [root, corpus.articles().map(({ id }) => id)]),
			[
				['', ['east']],
				['deep', ['west']],
			],
		);
	});

	test('takes in what nobody told it of, and reads nothing twice for it', async () => {
		const { host, service, corpus } = await opened(bridge);
		const before = corpus().counts.filesRead;
		host.files.set('new/west.txt', 'It was not safe.\n');
		host.files.delete('east.notes.yaml');
		await service.relist();

		assert.ok(corpus().article('new/west'));
		assert.equal(corpus().note('east#n-east'), undefined);
		assert.equal(corpus().counts.filesRead - before, 1);
	});

	test('is told of nothing when nothing has changed', async () => {
		const { service, told } = await opened(bridge);
		await service.relist();

		assert.deepEqual(told, []);
	});

	test('keeps what it knows when reading anew is cancelled', async () => {
		const { host, service, corpus } = await opened(bridge);
		host.files.set('west.txt', 'x\n');
		const whole = await service.index(() => {}, { aborted: true });

		assert.equal(whole, false);
		assert.ok(corpus().article('east'));
	});

	test('reads on where it was cancelled', async () => {
		const many = Array.from({ length: 100 }, (_, n) => [`n${n}.txt`, 'The bridge was safe.\n']);
		const host = new MemoryHost({ ...bridge, ...Object.fromEntries(many) });
		const service = new AnnotationService(host);
		const signal = { aborted: false };
		const whole = await service.index(({ done }) => (signal.aborted = done > 0), signal);
		const { corpus } = service.corpora()[0]!;
		const { filesRead } = corpus.counts;

		assert.equal(whole, false);
		assert.equal(corpus.paths().length, filesRead);
		assert.ok(filesRead > 0 && filesRead < host.files.size);
		assert.equal(corpus.articles().length, corpus.paths().filter(path => path.endsWith('.txt')).length);

		await service.relist();
		assert.equal(corpus.articles().length, 101);
		assert.equal(corpus.counts.filesRead, host.files.size);
	});

	test('takes no file for changed whose text is as before', async () => {
		const { service, host, corpus, told } = await opened(bridge);
		const { filesRead } = corpus().counts;
		await service.index();
		host.write('east.txt', bridge['east.txt']);
		await service.settled();

		assert.equal(corpus().counts.filesRead, filesRead);
		assert.deepEqual(told, ['corpora']);
	});

	test('leaves out a file that goes while it reads', async () => {
		const host = new MemoryHost({ ...bridge, 'essay.notes.yaml': note('n-one', 'Flood'), 'essay.md': 'Flood\n' });
		const read = host.read.bind(host);
		host.read = async (folder, path) => (path === 'essay.notes.yaml' ? { kind: 'gone' } : read(folder, path));
		const service = new AnnotationService(host);
		await service.index();
		const { corpus } = service.corpora()[0]!;

		assert.equal(corpus.has('essay.notes.yaml'), false);
		assert.deepEqual(
			corpus.articles().map(({ id }) => id),
			['east'],
		);
	});

	test('says in the log what went wrong in its own work, and goes on', async () => {
		const { host, service, corpus } = await opened(bridge);
		const read = host.read.bind(host);
		host.read = async () => Promise.reject(new Error('the disk is on fire'));
		host.write('east.txt', 'x\n');
		await service.settled();
		assert.match(host.errors.join('\n'), /the disk is on fire/);

		host.read = read;
		host.write('west.txt', 'x\n');
		await service.settled();
		assert.ok(corpus().article('west'));
	});
});
