import { maskedInAll } from '../../../../credentials/escapes';
import { HIDDEN } from '../../records/creditCards';

/**
 * Names of members with keys, passwords and tokens. In the vendor's Swagger these are the marketplace keys of a single
 * company (`accessKey`, `secretKey`, `MWSAuthToken`) and what the login returns; custom settings have more.
 */
const SECRET =
	/secret|passw(or)?d|passphrase|(access|api|private|shared|security|auth|encryption|consumer|developer|marketplace|licen[cs]e)[ _-]?keys?([ _-]?(id|pem|value))?\d*$|tokens?([ _-]?(value|text))?[ _-]?\d*$|credentials?$|authorization$|^bearer$|jwt$|connection[ _-]?string|passcode|pwd\d*$|(ftp|login|smtp|user)[ _-]?pass$|session[ _-]?id$|cookies?$|^(security|inventory)?[ _-]?pin([ _-]?(code|number))?$/i;
/** `Secret Key: abc`, `"accessKey": "abc"`, `<MWSAuthToken>abc</MWSAuthToken>`, `token=abc`. */
const LABELLED =
	/((?:secret|password|passwd|(?:access|api|private|security|auth)[ _-]?key|token)[\w ]{0,20}["']?\s{0,5}[:=>]\s{0,5}["']?)[^"'<>&;,\s]{1,400}/gi;

/** What follows in the header of a request, as errors may quote it. */
const BEARER = /(\bBearer\s{1,5})[\w.~+/=-]{6,2000}/gi;

export const isSecret = (name: string): boolean => SECRET.test(name.trim());

/** A value of a member with a secret; switches and what is empty are no secrets. */
export const withoutSecret = (value: unknown): string | boolean | null =>
	typeof value === 'boolean' || value === '' ? value : (value ?? null) === null ? null : HIDDEN;

/**
 * Hides what follows a label for a secret, even if it is escaped.
 *
 * @param longest how many characters of the text will be shown; little more is examined, because texts may be files
 */
export const withoutSecrets = (text: string, longest: number): string =>
	maskedInAll(text.slice(0, longest + 500), (reading) =>
		reading.replace(BEARER, `$1${HIDDEN}`).replace(LABELLED, `$1${HIDDEN}`),
	) + text.slice(longest + 500);
