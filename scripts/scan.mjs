// n8n's reviewers scan a published package: its tarball, and the sources of the commit that it was built from. This is
// their scan on the tree as it is, before anything is published. Run `npm run build` before it.
import { createRequire } from 'node:module';
import {
	buildScanConfig,
	SOURCE_FILE_PATTERNS,
} from '@n8n/scan-community-package/scanner/scanner.mjs';

// The scanner's own ESLint, since its rules are made for that version
const { ESLint } = createRequire(
	import.meta.resolve('@n8n/scan-community-package/scanner/scanner.mjs'),
)('eslint');
const root = new URL('..', import.meta.url).pathname;

const eslint = new ESLint({
	cwd: root,
	// Comments that switch rules off do not count for reviewers
	allowInlineConfig: false,
	overrideConfigFile: true,
	overrideConfig: await buildScanConfig(),
});
const results = await eslint.lintFiles([...SOURCE_FILE_PATTERNS, 'dist/**/*.js']);
const sum = (count) => results.reduce((total, result) => total + result[count], 0);
const formatter = await eslint.loadFormatter('stylish');
console.log(await formatter.format(results));
console.log(
	`${results.length} files: ${sum('errorCount')} errors, ${sum('warningCount')} warnings`,
);
process.exitCode = sum('errorCount') + sum('warningCount') === 0 ? 0 : 1;
