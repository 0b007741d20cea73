import type { IExecuteFunctions } from 'n8n-workflow';
import { SESSION_FIELDS } from '../../../credentials/fields';
import { accountIdOf, type CredentialData, readCredential } from '../client/credential';

/** Items whose credentials are read at the same time: n8n reads each from its database. */
export const PARALLEL = 16;

const SESSION_NAMES = new Set(SESSION_FIELDS.map(({ name }) => name));

/** The account of one item: fields of the credential may be expressions, so that each item may have another one. */
export class ItemAccount {
	private knownZone?: string;
	private knownId?: string;

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly itemIndex: number,
	) {}

	/** An IANA name. */
	async zone(): Promise<string> {
		return this.knownZone ?? this.zoneIn(await this.credential());
	}

	/** Server and user. */
	async id(): Promise<string> {
		return this.knownId ?? accountIdOf(await this.credential());
	}

	/** '' if there is none. */
	async pin(name: 'inventoryPin' | 'securityPin'): Promise<string> {
		return String((await this.credential())[name] ?? '');
	}

	/** Items with the same key may share a call: their credentials do not differ in anything that a user enters. */
	async key(): Promise<string> {
		const entries = Object.entries(await this.credential());
		return JSON.stringify(entries.filter(([name]) => !SESSION_NAMES.has(name)));
	}

	private async credential(): Promise<CredentialData> {
		const credential = await readCredential(this.context, this.itemIndex);
		this.knownZone = this.zoneIn(credential);
		this.knownId = accountIdOf(credential);
		return credential;
	}

	private zoneIn({ timezone }: CredentialData): string {
		return String(timezone || this.context.getTimezone());
	}
}
