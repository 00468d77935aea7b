import type { Plugin } from 'vite';

const names = /^\w+\.displayName = "\w+";$/gm;
const parts = /^(var \w+ = )(?=React\d*\.(?:forwardRef|createContext|memo)\()/gm;

/**
 * Lets the bundler leave out the parts of the router that nobody uses, such as its forms. They give themselves
 * a name for developers where they are made, and the bundler keeps whatever is written to.
 */
export function leanRouter(): Plugin {
  return {
    name: 'cairn:lean-router',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /react-router[\\/]dist[\\/]production[\\/]chunk-/, code: /\.displayName = / },
      handler(code) {
        if (!parts.test(code)) throw new Error('react-router makes its parts in another way now');
        return { code: code.replace(names, '').replace(parts, '$1/* @__PURE__ */ '), map: null };
      },
    },
  };
}
