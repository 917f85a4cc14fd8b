/** The button of the panel that keeps it on its claim, by the name that a screen reader says. */
export const pinButton = 'button[aria-label="Stay on this claim"]';
