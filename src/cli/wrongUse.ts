/**
 * The command was asked for something that it cannot do: an option it does not have, a folder that is
 * not there. Ends it with status 2 and this sentence; anything else that is thrown is our own bug.
 */
export class WrongUse extends Error {
	override readonly name = 'WrongUse';
}
