/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faults } from '../../scripts/faultMatrix/faults';
import { operations } from '../../scripts/faultMatrix/operations';
import { withMatrix } from '../../scripts/faultMatrix/page';

const PAGE = join(__dirname, '../../docs/reliability.md');

test('docs/reliability.md has the matrix that scripts/writeFaultMatrix.ts makes of the data', () => {
	const page = readFileSync(PAGE, 'utf8');
	expect(page).toBe(withMatrix(page));
});

test('each problem and each operation has a title of its own', () => {
	expect(new Set(faults.map(({ title }) => title)).size).toBe(faults.length);
	expect(new Set(operations.map(({ title }) => title)).size).toBe(operations.length);
});
