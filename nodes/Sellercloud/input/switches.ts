import type { IExecuteFunctions } from 'n8n-workflow';
import { isSwitchedOn, type Sides } from '../../../credentials/switches';

const OFF: Sides = { missing: false, unclear: false };
const ON: Sides = { missing: true, unclear: true };
const ON_IF_UNCLEAR: Sides = { missing: false, unclear: true };

/**
 * The switches that the nodes themselves evaluate, and what each means when it is missing or unclear. (Read Only belongs
 * to the credential. Booleans that are sent to Sellercloud, One Item per Line, and Bill to the Shipping Address are values, and
 * anything but true or false is rejected there.) Each comment names the risk of the side that does not protect.
 */
const SWITCHES = {
	/** On: an agent can change data. */
	allowWrites: OFF,
	/** On: an empty cell may set a price to 0. */
	allowZero: OFF,
	/** Off: a change is sent. Users add the switch to turn it on, so only a clear off counts as off. */
	dryRun: ON_IF_UNCLEAR,
	/** On: one item with headers replaces the rows. */
	fullResponse: OFF,
	/** Off: an agent receives customer data. */
	hideCustomerData: ON,
	/** On: orders are skipped. */
	learnsFirst: OFF,
	/** On: a rejected request looks successful. */
	neverError: OFF,
	/** Off: a crash may lose a batch of events. */
	repeatLastBatch: ON_IF_UNCLEAR,
	/** On: all rows are read, which may be a large number. */
	returnAll: OFF,
	/** Off: parts of the request are missing. Without its filters it would apply to everything. */
	sendBody: ON_IF_UNCLEAR,
	sendHeaders: ON_IF_UNCLEAR,
	sendQuery: ON_IF_UNCLEAR,
	/** On: the list includes endpoints that have been replaced. */
	showObsolete: OFF,
	/** On: a login may end the token that other programs use. */
	signInTwice: OFF,
	/** Off: rows after the first page are not read. */
	splitItems: ON,
} satisfies Record<string, Sides>;

export type SwitchName = keyof typeof SWITCHES;

export const isSwitchName = (name: string): name is SwitchName => Object.hasOwn(SWITCHES, name);

/** Whether a switch in a collection, such as Options, is on. */
export const isOn = (values: Readonly<Record<string, unknown>>, name: SwitchName): boolean =>
	isSwitchedOn(values, name, SWITCHES[name]);

/** Whether a switch that is a parameter of the node is on for an item. */
export function isParameterOn(
	context: IExecuteFunctions,
	name: SwitchName,
	itemIndex: number,
): boolean {
	const value: unknown = context.getNodeParameter(name, itemIndex, SWITCHES[name].missing);
	return isOn({ [name]: value }, name);
}
