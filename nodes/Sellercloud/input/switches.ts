import type { IExecuteFunctions } from 'n8n-workflow';
import { isSwitchedOn, type Sides } from '../../../credentials/switches';

const OFF: Sides = { missing: false, unclear: false };
const ON: Sides = { missing: true, unclear: true };
const ON_IF_UNCLEAR: Sides = { missing: false, unclear: true };

/**
 * Every switch of the nodes that our own code goes by, and which of its sides protects. (Read Only is the credential's.
 * Booleans that are sent to Sellercloud, Simplify and Bill to the Shipping Address are values: what is neither true nor
 * false is refused there.)
 */
const SWITCHES = {
	/** On: an agent changes something. */
	allowWrites: OFF,
	/** On: goods may be given away for a cell that was empty. */
	allowZero: OFF,
	/** Off: something is sent. Whoever adds it wants it on, so only a clear off is off. */
	dryRun: ON_IF_UNCLEAR,
	/** On: one item with headers takes the place of the rows. */
	fullResponse: OFF,
	/** Off: an agent sees addresses. */
	hideCustomerData: ON,
	/** On: orders are passed over. */
	learnsFirst: OFF,
	/** On: a refusal looks like a success. */
	neverError: OFF,
	/** Off: a crash may lose a batch. */
	repeatLastBatch: ON_IF_UNCLEAR,
	/** On: all rows are read, which may be very many. */
	returnAll: OFF,
	/** Off: the request is another than the one that was written. Without its filters it would be for everything. */
	sendBody: ON_IF_UNCLEAR,
	sendHeaders: ON_IF_UNCLEAR,
	sendQuery: ON_IF_UNCLEAR,
	/** On: the list shows what has been replaced. */
	showObsolete: OFF,
	/** Off: rows beyond the first page are not read. */
	splitItems: ON,
} satisfies Record<string, Sides>;

export type SwitchName = keyof typeof SWITCHES;

export const isSwitchName = (name: string): name is SwitchName => Object.hasOwn(SWITCHES, name);

/** Whether a switch in a collection, such as Options, is on. */
export const isOn = (values: Readonly<Record<string, unknown>>, name: SwitchName): boolean =>
	isSwitchedOn(values, name, SWITCHES[name]);

/** Whether a switch that is a parameter of its own is on for an item. */
export function isParameterOn(
	context: IExecuteFunctions,
	name: SwitchName,
	itemIndex: number,
): boolean {
	const value: unknown = context.getNodeParameter(name, itemIndex, SWITCHES[name].missing);
	return isOn({ [name]: value }, name);
}
