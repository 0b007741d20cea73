export const writePages = async (..._x: unknown[]) => '';
