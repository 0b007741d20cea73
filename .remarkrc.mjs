import { readFileSync } from 'node:fs';
import validateLinks from 'remark-validate-links';

const { homepage } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** Checks that links lead to files and headings that exist, also where they are addresses of this repository. */
export default {
	plugins: [[validateLinks, { repository: homepage.replace('https://github.com/', '') }]],
};
