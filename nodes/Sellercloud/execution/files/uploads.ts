import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { bytesOfBase64 } from '../../client/base64';
import type { StoredFile } from '../../client/types';
import { isAbsent } from '../../input/blank';
import { MEMORY_LIMIT } from './memoryLimit';

/** A longer text that is base64 is a file itself and not the name of a field. */
const LONGER_THAN_NAMES = 64;

/** The files of one request. Each has a token in the body that is replaced with the file when the body is sent. */
export class Uploads {
	readonly files: StoredFile[] = [];

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly itemIndex: number,
	) {}

	/**
	 * The text in the body for a field that takes a file: the token of a file of the item, or base64 if that was entered.
	 *
	 * @param value the name of one of the item's binary fields, or base64
	 * @param title the display name of the field, for messages
	 * @throws NodeOperationError when the item has no such file, or the file is too large for n8n's memory
	 */
	async textFor(value: unknown, title: string): Promise<unknown> {
		if (isAbsent(value)) return value;
		const name = String(value).trim();
		const binary = this.context.getInputData()[this.itemIndex]?.binary ?? {};
		const file = Object.hasOwn(binary, name) ? binary[name] : undefined;
		if (!file) {
			if (name.length > LONGER_THAN_NAMES && /^[A-Za-z0-9+/\s]+={0,2}$/.test(name)) return name;
			throw this.error(
				`${title}: the input item has no file in the field "${name}"`,
				Object.keys(binary).length > 0
					? `The item has files in these fields: ${Object.keys(binary).join(', ')}. Enter the name of one of them.`
					: 'The item has no files. Add a node before this one that reads or downloads the file, and enter the name of its output field.',
			);
		}
		const { id } = file;
		if (!id) {
			if (bytesOfBase64(file.data) <= MEMORY_LIMIT.largest) return file.data;
			throw this.error(`${title}: the file "${name}" ${MEMORY_LIMIT.problem}`, MEMORY_LIMIT.remedy);
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
