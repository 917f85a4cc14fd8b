import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Actions, ClaimLine } from './content';
import { icon, statusIcon } from './glyphs';

/** `statuses`: each row says its claim's; a list of contested ones says it once, above. */
export function claimList(
	claims: readonly ClaimLine[],
	act: Pick<Actions, 'openClaim'>,
	statuses = true,
): TemplateResult {
	return html`<ul class="rows">
		${claims.map(
			claim =>
				html`<li>
					<button class="row" data-status=${claim.status.word} @click=${() => act.openClaim(claim.id)}>
						${icon(statusIcon[claim.status.word])}
						<span class="text" dir="auto">${claim.text}</span>
						${statuses ? html`<span class="muted">${claim.status.label}</span>` : nothing}
					</button>
				</li>`,
		)}
	</ul>`;
}
