import type { TextEdit } from '../text/edit';
import type { Field } from './tree';
import { writeScalar } from './writeScalar';

/**
 * Puts another value in a field's place, as renaming does: on one line, in the quotation marks that it had
 * where they lose nothing, and safe inside brackets, since a field does not say whether it stands in some.
 * Keys can be replaced just as well.
 */
export function replaceField(field: Field<unknown>, value: string): TextEdit {
	return { span: field.span, text: writeScalar(value, { flow: true, like: field.quoting }) };
}
