import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { isDataObject } from '../client/decode';
import { encodeSegment } from '../client/path';
import { isTool } from '../execution/agent/agentTool';
import { Uploads } from '../execution/files/uploads';
import { isBlank } from '../input/blank';
import type { Coerced } from '../input/coerceScalar';
import { setAt } from '../input/setAt';
import { isOn } from '../input/switches';
import { convertValue } from './convertValue';
import type { Field, FieldGroup, ValueKind } from './field';
import { isWithheld } from './isWithheld';
import type { ItemAccount } from './itemAccount';
import type { ItemInput } from './itemInput';
import { type FoundIds, locatorValue } from './lookUpIds';
import { placeValue, queryValue } from './placeValue';
import { readFile } from './readFile';
import { rowChecks } from './rowChecks';
import { valueKindOf } from './valueKindOf';

/** Stands for the value of a field that is hidden. */
const HIDDEN = '\u0000hidden';

const AMOUNTS: ValueKind[] = ['price', 'quantity'];

/** Reads the fields of one item, and rejects empty and invalid values before anything is sent. */
export class FieldReader {
	private readonly input: ItemInput;

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly itemIndex: number,
		private readonly account: ItemAccount,
		private readonly found: FoundIds,
	) {
		const uploads = new Uploads(context, itemIndex);
		this.input = {
			path: {},
			query: {},
			body: undefined,
			values: {},
			checks: [],
			searches: [],
			isNone: false,
			uploads,
		};
	}

	/** @throws NodeOperationError that names the field */
	async read(fields: readonly Field[]): Promise<ItemInput> {
		for (const field of fields) {
			if (!(await this.isShown(field, fields))) continue;
			const value = this.parameter(field.name);
			if (value === HIDDEN) continue;
			if (field.type === 'collection') await this.readAdded(field, value);
			else if (field.send) await this.readField(field, value, false);
			// It only decides which fields are shown. With an invalid choice, none of them would be sent
			else if (field.type === 'options')
				await this.readField({ ...field, required: true }, value, false);
		}
		return this.input;
	}

	private parameter(name: string): unknown {
		return this.context.getNodeParameter(name, this.itemIndex, HIDDEN);
	}

	/** Fields may share a name: which one is shown depends on the values of other fields, item by item. */
	private async isShown({ displayOptions }: Field, fields: readonly Field[]): Promise<boolean> {
		for (const [name, values = []] of Object.entries(displayOptions?.show ?? {})) {
			const entered = this.parameter(name);
			const other = fields.find((field) => field.name === name);
			const read = other && entered !== HIDDEN ? await this.converted(other, entered) : undefined;
			const value = read?.ok ? read.value : entered;
			if (!values.some((one) => one === value)) return false;
		}
		return true;
	}

	/** Reads the fields that the user added to a collection. */
	private async readAdded({ options = [] }: Field, entered: unknown): Promise<void> {
		if (!isDataObject(entered)) return;
		for (const option of options) {
			if (!('type' in option) || !option.send || !(option.name in entered)) continue;
			if (isWithheld(option, isTool(this.context))) continue;
			await this.readField(option, entered[option.name], true);
		}
	}

	private async readField(field: Field, entered: unknown, isAdded: boolean): Promise<void> {
		const value = locatorValue(field, entered, this.itemIndex, this.found);
		if (isBlank(value) && !(field.send?.clears && isAdded)) {
			if (field.required || isAdded) this.refuseBlank(field, isAdded);
			return;
		}
		await this.place(field, await this.convert(field, isBlank(value) ? '' : value));
	}

	private async convert(field: Field, value: unknown): Promise<unknown> {
		const title = field.displayName;
		switch (valueKindOf(field)) {
			case 'file':
				return await readFile(this.context, this.itemIndex, this.input, field, value);
			case 'rows':
				return await this.rows(field, value);
			case 'object':
				return (await this.rows(field, value))[0];
			default: {
				const result = await this.converted(field, value);
				if (!result.ok) {
					throw this.error(`${title} ${result.problem}`, howToCorrect(field));
				}
				if (result.value === 0 && AMOUNTS.includes(valueKindOf(field)) && !this.allowsZero()) {
					throw this.error(
						`${title} must not be 0`,
						'Nothing was sent. If 0 is correct, turn on Options > Allow Zero.',
					);
				}
				return result.value;
			}
		}
	}

	/** Only dates need the time zone, and it takes time to read the credential. */
	private async converted(field: Field, value: unknown): Promise<Coerced> {
		const isDate = /date$/i.test(valueKindOf(field));
		const zone = isDate ? await this.account.zone() : '';
		return convertValue(field, value, zone);
	}

	private options(): IDataObject {
		const options: unknown = this.context.getNodeParameter('options', this.itemIndex, {});
		return isDataObject(options) ? options : {};
	}

	/** An empty cell of a sheet or a failed formula often gives 0, which would sell a product for nothing. */
	private allowsZero(): boolean {
		return isOn(this.options(), 'allowZero');
	}

	/** The entries of a fixed collection, each with its own fields. */
	private async rows(field: Field, entered: unknown): Promise<IDataObject[]> {
		const group = field.options?.find((option): option is FieldGroup => 'values' in option);
		const entries = group && isDataObject(entered) ? [entered[group.name]].flat() : [];
		const rows: IDataObject[] = [];
		for (const entry of entries) {
			if (isDataObject(entry)) rows.push(await this.entry(group?.values ?? [], entry));
		}
		return rows;
	}

	private async entry(fields: Field[], entered: IDataObject): Promise<IDataObject> {
		const entry: IDataObject = {};
		for (const field of fields) {
			if (!field.send || !('body' in field.send)) continue;
			const value = locatorValue(field, entered[field.name], this.itemIndex, this.found);
			if (!isBlank(value)) setAt(entry, field.send.body, await this.convert(field, value));
			else if (field.send.clears) setAt(entry, field.send.body, '');
			else if (field.required) this.refuseBlank(field, false);
		}
		return entry;
	}

	private async place(field: Field, value: unknown): Promise<void> {
		const { name, send } = field;
		if (!send) return;
		const { input } = this;
		setAt(input.values, name, value);
		const { search, inList, joined } = send;
		if (search && 'query' in send) {
			input.searches.push({ ...search, value: String(value), into: send.query });
			return;
		}
		const output = joined ? [value].flat().join(',') : inList ? [value] : value;
		if ('path' in send) input.path[send.path] = encodeSegment(String(output));
		else if ('query' in send) input.query[send.query] = queryValue(output);
		else if ('body' in send) input.body = placeValue(input.body, send.body, output);
		const zoneOf = async () => await this.account.zone();
		input.checks.push(...(await rowChecks(field, value, zoneOf)));
	}

	/** With an empty filter, all records would be returned, and the next node could change all of them. */
	private refuseBlank({ displayName }: Field, isAdded: boolean): void {
		const choice = isAdded ? this.options().ifFilterEmpty : undefined;
		if (choice === 'ignore') return;
		if (choice !== 'noRows') {
			throw this.error(
				`${displayName} is empty`,
				isAdded
					? 'Enter a value, correct its expression, or remove the field.'
					: 'Enter a value, or correct its expression.',
			);
		}
		this.input.isNone = true;
	}

	private error(message: string, description: string): NodeOperationError {
		const { itemIndex } = this;
		return new NodeOperationError(this.context.getNode(), message, { itemIndex, description });
	}
}

/** A locator may take other identifiers in another mode, such as By Channel Order #. */
function howToCorrect({ lookUps = {}, modes = [] }: Field): string {
	const others = modes.filter(({ name }) => name in lookUps).map(({ displayName }) => displayName);
	const choose = others.length > 0 ? ` If it is not an ID, choose ${others.join(' or ')}.` : '';
	return `Correct the value, or its expression.${choose}`;
}
