import type { IDataObject } from 'n8n-workflow';

/** Names of members, with the labels that the editor shows. */
type Labels<Name extends string> = Readonly<Record<Name, string>>;

/** What a kind of record looks like in the output, whichever endpoint its row is from. */
export interface RecordShape {
	/** The members of a simplified record, in their order. */
	simplified: Labels<string>;
	/** Further members that can be selected. */
	more: Labels<string>;
	/**
	 * All members of a record; `null` for what the row does not have.
	 *
	 * @param zone the account's time zone, an IANA name
	 */
	read(row: IDataObject, zone: string): IDataObject;
}

/** Defines a shape, and checks that each member has a value and a label. */
export const recordShape = <Simplified extends string, More extends string = never>({
	simplified,
	more,
	read,
}: {
	simplified: Labels<Simplified>;
	more?: Labels<More>;
	read(row: IDataObject, zone: string): Record<NoInfer<Simplified | More>, IDataObject[string]>;
}): RecordShape => ({ simplified, more: { ...more }, read });

/** The output that a user chooses for records. */
export type RecordOutput = 'raw' | 'selected' | 'simplified';

/** The outputs as options, by name. @param raw what the unchanged output is */
export const outputOptions = (
	raw: string,
): Array<{ name: string; value: RecordOutput; description: string }> => [
	{ name: 'Raw', value: 'raw', description: raw },
	{ name: 'Selected Fields', value: 'selected', description: 'Only the fields that you choose' },
	{
		name: 'Simplified',
		value: 'simplified',
		description: 'The fields that most workflows need, with names in place of codes',
	},
];

/** A record with some of its members, in this order; those of a simplified record unless others are named. */
export function membersOf(
	{ simplified, read }: RecordShape,
	row: IDataObject,
	zone: string,
	names: readonly string[] = Object.keys(simplified),
): IDataObject {
	const all = read(row, zone);
	return Object.fromEntries(names.map((name) => [name, all[name] ?? null]));
}

/** All members of records as options, by label. */
export const memberOptions = ({
	simplified,
	more,
}: RecordShape): Array<{ name: string; value: string }> =>
	Object.entries({ ...simplified, ...more })
		.map(([value, name]) => ({ name, value }))
		.sort((one, other) => one.name.localeCompare(other.name));
