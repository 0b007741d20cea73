const { rm } = require('node:fs/promises');
const { spawn } = require('node:child_process');
const { dest, parallel, series, src } = require('gulp');

const clean = () => rm('dist', { recursive: true, force: true });

const tsc = (project, ...options) =>
	spawn('tsc', ['-p', project, ...options], { stdio: 'inherit', shell: true });

const compile = () => tsc('tsconfig.json');

/** The same where `typecheck` runs beside it, which checks these types, too. */
const emit = () => tsc('tsconfig.json', '--noCheck');

/** The types of everything: what is built, and what builds and tests it. */
const typecheck = () => tsc('test/tsconfig.json');

/** What tsc does not copy: icons, codex files and output schemas. JSON that is imported it does. */
const copyAssets = () =>
	src(['{credentials,nodes}/**/*.{svg,json}', '!**/swagger/*.json'], { encoding: false }).pipe(
		dest('dist'),
	);

const build = series(clean, parallel(compile, copyAssets));
const buildUnchecked = series(clean, parallel(emit, copyAssets));

exports.default = build;
exports.typecheck = typecheck;
exports.check = parallel(buildUnchecked, typecheck);
