/** What comes more than once although it may not. */
export function repeatsIn<Key>(keys: readonly Key[], mayRepeat: ReadonlySet<Key>): Key[] {
	const seen = new Set<Key>();
	const repeated = keys.filter((key) => seen.size === seen.add(key).size);
	return repeated.filter((key) => !mayRepeat.has(key));
}
