/** The few globals that Node, pages and workers share. Core may use these and no others. */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: ArrayBufferView | ArrayBuffer): string;
}
declare class TextEncoder {
  encode(input?: string): Uint8Array;
}
declare function btoa(binary: string): string;
declare function atob(base64: string): string;
