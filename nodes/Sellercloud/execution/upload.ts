import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { bytesOfBase64 } from '../client/base64';
import type { StoredFile } from '../client/types';
import { isAbsent } from '../input/coerceValue';
import { IN_MEMORY } from './memoryLimit';

/** A text this long that is base64 is a file itself, and no name. */
const LONGER_THAN_NAMES = 64;

/** The files of one request: each gives a text for the body, which it takes the place of when it is sent. */
export class Uploads {
	readonly files: StoredFile[] = [];

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly itemIndex: number,
	) {}

	/**
	 * What stands in the body for a field that takes a file: a mark for a file of the item, or the base64 text that was
	 * given instead of one.
	 *
	 * @param value the name of one of the item's binary fields, or base64
	 * @param title the field, for messages
	 * @throws NodeOperationError when the item has no such file, or it is too large for where n8n keeps it
	 */
	async textFor(value: unknown, title: string): Promise<unknown> {
		if (isAbsent(value)) return value;
		const name = String(value).trim();
		const binary = this.context.getInputData()[this.itemIndex]?.binary ?? {};
		const file = Object.hasOwn(binary, name) ? binary[name] : undefined;
		if (!file) {
			if (name.length > LONGER_THAN_NAMES && /^[A-Za-z0-9+/\s]+={0,2}$/.test(name)) return name;
			throw this.error(
				`${title}: this item has no file in the field "${name}"`,
				Object.keys(binary).length > 0
					? `It has files in: ${Object.keys(binary).join(', ')}. Enter the name of one of these fields.`
					: 'It has no file at all. Put a node before this one that reads or downloads the file, and enter the name of its output field.',
			);
		}
		const { id } = file;
		if (!id) {
			if (bytesOfBase64(file.data) <= IN_MEMORY.largest) return file.data;
			throw this.error(`${title}: the file "${name}" ${IN_MEMORY.problem}`, IN_MEMORY.remedy);
		}
		const { helpers } = this.context;
		const { fileSize: bytes } = await helpers.getBinaryMetadata(id);
		const token = `<file ${this.files.length} ${Math.random().toString(36).slice(2)}>`;
		this.files.push({ token, bytes, open: async () => await helpers.getBinaryStream(id) });
		return token;
	}

	private error(message: string, description: string): NodeOperationError {
		const { itemIndex } = this;
		return new NodeOperationError(this.context.getNode(), message, { itemIndex, description });
	}
}
