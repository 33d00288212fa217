const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/**
 * Elements that only draw. Missing on purpose: what runs (`script`, `animate`, `set`), what brings HTML
 * in (`foreignObject`), what loads (`feImage`), what people leave behind (`metadata`).
 */
export const SVG_ELEMENTS = words(`
  svg g defs symbol use title desc switch style
  path rect circle ellipse line polyline polygon image text tspan textPath
  linearGradient radialGradient stop pattern clipPath mask marker
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
  feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
  feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
  feSpotLight feTile feTurbulence
`);

/** Attributes that place, shape and colour. `href` is looked at on its own. */
export const SVG_ATTRIBUTES = words(`
  id class style transform transform-origin role aria-label aria-labelledby aria-hidden version
  x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points width height viewBox preserveAspectRatio
  pathLength dx dy rotate textLength lengthAdjust startOffset method spacing side
  gradientUnits gradientTransform spreadMethod offset
  patternUnits patternContentUnits patternTransform
  clipPathUnits maskUnits maskContentUnits
  markerUnits markerWidth markerHeight refX refY orient
  filterUnits primitiveUnits in in2 result type values tableValues slope intercept amplitude
  exponent mode operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode
  preserveAlpha scale xChannelSelector yChannelSelector stdDeviation radius baseFrequency
  numOctaves seed stitchTiles surfaceScale specularConstant specularExponent diffuseConstant
  azimuth elevation z pointsAtX pointsAtY pointsAtZ limitingConeAngle
  fill fill-opacity fill-rule stroke stroke-dasharray stroke-dashoffset stroke-linecap
  stroke-linejoin stroke-miterlimit stroke-opacity stroke-width paint-order vector-effect
  color opacity display visibility overflow isolation mix-blend-mode
  clip-path clip-rule mask filter marker marker-start marker-mid marker-end
  stop-color stop-opacity flood-color flood-opacity lighting-color
  color-interpolation color-interpolation-filters shape-rendering text-rendering image-rendering
  font-family font-size font-size-adjust font-stretch font-style font-variant font-weight
  letter-spacing word-spacing text-anchor text-decoration dominant-baseline alignment-baseline
  baseline-shift writing-mode direction unicode-bidi
`);

/** Functions that compute; the only one that points somewhere is `url`, and only to a part of the drawing. */
const CSS_FUNCTIONS = words(`
  rgb rgba hsl hsla calc min max clamp matrix translate translatex translatey scale scalex scaley
  rotate skew skewx skewy blur brightness contrast drop-shadow grayscale hue-rotate invert opacity
  saturate sepia cubic-bezier url not is where nth-child nth-of-type
`);

/**
 * Whether a style sheet, a `style` attribute or a presentation attribute stays inside its drawing: no
 * rule that loads (`@import`, `@font-face`), no escape that hides one, no address but `url(#part)`.
 */
export function isOwnStyle(css: string): boolean {
  if (/[\\@]/u.test(css)) return false;
  const functions = Array.from(css.matchAll(/([\w-]*)\(/gu), ([, name = '']) => name.toLowerCase());
  if (functions.some((name) => name !== '' && !CSS_FUNCTIONS.has(name))) return false;
  return Array.from(css.matchAll(/url\(\s*(["']?)(.?)/giu)).every(([, , first]) => first === '#');
}
