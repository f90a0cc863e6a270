/**
 * Switches of Chromium, Electron, Node and the installers that may stand on the command line.
 * Chromium has some thousands; its naming habits cover them better than a list would.
 */
const families =
  /^(enable|disable|force|use|no|allow|ignore|remote|ozone|inspect|proxy|host|trace|gpu|ssl|auth|window|touch|log-net|net-log|js|v8|font|render|renderer|raster|skia|vulkan|gl|angle|webgl|wayland|gtk|x11|high-dpi|device|autoplay|crash|enable-logging|safebrowsing|block|default|edge|in-process|single-process|test|unsafely|user-agent|squirrel|metrics|field-trial|variations|blink|cast|media|audio|video|mute|alsa|password-store|secure|site|isolate|process|zygote|time-zone|unlimited|wm|xr|lang|accept-lang|class|display|type|headless|v|vmodule|original-process|updated|mojo|shared|top|experimental|throw-deprecation|require|cache|disk|log-file|nodejs|app-user-model-id|relauncher)(-|$)/

/** Whether a switch (without its dashes and value) is one that Kickboard leaves to others. */
export function isToleratedSwitch(name: string): boolean {
  return families.test(name)
}
