/** An answer that came and cannot be used; asking again would not help. The message is for the user. */
export class Unusable extends Error {}
