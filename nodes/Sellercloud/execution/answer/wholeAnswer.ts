import type { IBinaryData } from 'n8n-workflow';
import { decode, type Decoded } from '../../client/decode';
import type { AnswerHead } from '../../client/types';

/** An answer whose body has been read. */
export interface WholeAnswer extends AnswerHead {
	content: TextContent | { kind: 'file'; file: IBinaryData };
}

/** A body that is text. It is decoded when that is first needed, and only once. */
export class TextContent {
	readonly kind = 'text';
	private known?: Decoded;

	constructor(readonly text: string) {}

	get decoded(): Decoded {
		this.known ??= decode(this.text);
		return this.known;
	}
}
