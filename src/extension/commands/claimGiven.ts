/** The claim that a command is given, so that it need not ask for one. */
export interface GivenClaim {
	/** Its id. */
	readonly claim?: string;
	/** The words of one that is to be made; with them no other is meant. */
	readonly newClaim?: string;
}

export function claimGiven({
	claim,
	newClaim,
}: GivenClaim): { readonly id: string } | { readonly text: string } | undefined {
	if (newClaim !== undefined) return { text: newClaim };
	return claim === undefined ? undefined : { id: claim };
}
