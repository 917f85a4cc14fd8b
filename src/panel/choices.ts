import { html, nothing, type TemplateResult } from 'lit/html.js';
import { icon } from './glyphs';

/** Buttons beside each other of which one is pressed. */
export function choices<Value extends string>(
	label: string,
	options: readonly (readonly [value: Value, name: string])[],
	chosen: Value,
	choose: (value: Value) => void,
): TemplateResult {
	return html`<div class="choices" role="group" aria-label=${label}>
		${options.map(
			([value, name]) =>
				html`<button class="choice" aria-pressed=${value === chosen} @click=${() => choose(value)}>
					${value === chosen ? icon('check') : nothing}${name}
				</button>`,
		)}
	</div>`;
}
