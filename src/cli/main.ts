import type { Command, ExitStatus } from './command';
import { anchor } from './commands/anchor';
import { check } from './commands/check';
import { receipt } from './commands/receipt';
import { report } from './commands/report';
import { status } from './commands/status';
import { attributions } from './commands/attributions';
import { nearest } from '../core/index';
import { complain, print } from './terminal';
import { version } from './version';
import { WrongUse } from './wrongUse';

const commands: readonly Command[] = [check, status, report, attributions, anchor, receipt];

const help = `Lateral reads news laterally: what several sources say about the same thing.

Usage: lateral COMMAND [OPTIONS]

Commands:
${commands.map(({ name, summary }) => `  ${name.padEnd(13)} ${summary}`).join('\n')}

  lateral COMMAND --help    what a command does and its options
  lateral --version

Exit status: 0 clean, 1 errors or warnings in the files, 2 wrong use or unreadable input.
It reads files only: no network, no account, nothing is sent anywhere.`;

async function run(args: string[]): Promise<ExitStatus> {
	const [first, ...rest] = args;
	if (first === undefined) {
		process.stderr.write(`${help}\n`);
		return 2;
	}
	if (first === '--version' || first === '-v') return answer(version);
	if (first === '--help' || first === '-h') return answer(help);
	if (first === 'help') return answer(rest[0] === undefined ? help : commandNamed(rest[0]).help);
	const command = commandNamed(first);
	// What stands after `--` are names of files.
	const options = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
	if (options.includes('--help') || options.includes('-h')) return answer(command.help);
	try {
		return await command.run(rest);
	} catch (error) {
		if (!(error instanceof WrongUse)) throw error;
		complain(`${error.message}\nSee “lateral ${command.name} --help”.`);
		return 2;
	}
}

function answer(text: string): ExitStatus {
	print(text);
	return 0;
}

function commandNamed(name: string): Command {
	const command = commands.find(known => known.name === name);
	if (command) return command;
	const meant = nearest(
		name,
		commands.map(known => known.name),
	);
	throw new WrongUse(`There is no command “${name}”.${meant === undefined ? '' : ` Did you mean “${meant}”?`}`);
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	// Whoever read along, `head` say, has seen enough.
	if (error.code === 'EPIPE') process.exit();
	throw error;
});

run(process.argv.slice(2)).then(
	status => (process.exitCode = status),
	(error: unknown) => {
		process.exitCode = 2;
		if (error instanceof WrongUse) complain(`${error.message}\nSee “lateral --help”.`);
		else complain(`This is a mistake in Lateral itself.\n${error instanceof Error ? error.stack : String(error)}`);
	},
);
