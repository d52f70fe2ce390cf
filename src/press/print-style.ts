/** The inks of the print version; dark enough for a printer without colour. */
export const INK = '#1c1a17';
export const SOFT = '#655e55';
export const ACCENT = '#8f2f1e';
export const RULE = '#a99f90';
