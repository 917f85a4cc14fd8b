import assert from 'node:assert/strict';
import { foldName, foldSerbianName } from '../../../src/core/text/foldName';

suite('names as they are compared', () => {
	test('are the same with and without accents, capitals and forms of address', () => {
		for (const name of ['Mira Šćepan', 'MIRA SCEPAN', 'Ms. Mira Scepan', ' Dr Mira  Šćepan '])
			assert.equal(foldName(name), 'mira-scepan', name);
		assert.equal(foldName('Đorđe Orle'), foldName('Djordje Orle'));
	});

	test('keep what may be all that tells two people apart', () => {
		assert.notEqual(foldName('Lord Orle'), foldName('Lady Orle'));
		assert.equal(foldName('Dr'), 'dr');
	});

	test('in scripts without an alphabet of ours stay as they are', () => {
		assert.equal(foldName('美良'), '美良');
	});

	test('in Cyrillic letters have the spelling of Serbian too, for nothing tells the language', () => {
		assert.equal(foldName('Вера Чолић'), 'vera-cholic');
		assert.equal(foldSerbianName('Вера Чолић'), foldName('Vera Čolić'));
		assert.equal(foldSerbianName('Vera Čolić'), undefined);
	});
});
