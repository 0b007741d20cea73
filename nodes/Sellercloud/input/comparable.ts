/** As ids and SKUs are compared: the server knows no case, and answers numbers as numbers. */
export const comparable = (value: unknown): string => String(value).trim().toLowerCase();
