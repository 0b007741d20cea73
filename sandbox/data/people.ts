import type { Address } from './model';
import type { Random } from './random';

const FIRST_NAMES = ['Ada', 'Bruno', 'Celia', 'Dario', 'Edda', 'Felix', 'Greta', 'Hugo'] as const;
const LAST_NAMES = [
	'Ashdown',
	'Brook',
	'Calloway',
	'Dunmore',
	'Elling',
	'Farrow',
	'Quill',
] as const;
const STREETS = ['Sample Street', 'Example Avenue', 'Fiction Road', 'Placeholder Lane'] as const;
const PLACES = [
	{ city: 'Albany', state: 'NY', zipCode: '12207' },
	{ city: 'Trenton', state: 'NJ', zipCode: '08608' },
	{ city: 'Columbus', state: 'OH', zipCode: '43215' },
	{ city: 'Boise', state: 'ID', zipCode: '83702' },
	{ city: 'Austin', state: 'TX', zipCode: '78701' },
] as const;

export interface Customer {
	id: number;
	email: string;
	address: Address;
}

/** An invented address; numbers with 555 and names that belong to nobody. */
export function createAddress(random: Random, business = ''): Address {
	return {
		business,
		firstName: random.pick(FIRST_NAMES),
		middleName: '',
		lastName: random.pick(LAST_NAMES),
		line1: `${random.between(1, 999)} ${random.pick(STREETS)}`,
		line2: random.chance(0.2) ? `Unit ${random.between(1, 40)}` : '',
		...random.pick(PLACES),
		region: '',
		country: 'US',
		phone: `555-01${random.digits(2)}`,
		fax: '',
	};
}

/** A pool of customers, so that some of them order more than once. */
export function createCustomers(random: Random, count: number): [Customer, ...Customer[]] {
	const create = (index: number): Customer => {
		const address = createAddress(random, random.chance(0.2) ? 'Imaginary Goods LLC' : '');
		const name = `${address.firstName}.${address.lastName}`.toLowerCase();
		return { id: 20_001 + index, email: `${name}.${index + 1}@example.com`, address };
	};
	return [create(0), ...Array.from({ length: count - 1 }, (_, index) => create(index + 1))];
}
