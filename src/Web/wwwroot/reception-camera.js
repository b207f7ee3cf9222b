// Reads QR codes: with the browser's own detector where there is one, else with jsQR, loaded only then.
let reading = null;

async function decoder(address) {
  if ('BarcodeDetector' in window && (await BarcodeDetector.getSupportedFormats()).includes('qr_code')) {
    const detector = new BarcodeDetector({ formats: ['qr_code'] });
    return async video => (await detector.detect(video))[0]?.rawValue;
  }

  if (!window.jsQR) {
    await new Promise((done, failed) => {
      const script = Object.assign(document.createElement('script'), { src: address, onload: done, onerror: failed });
      document.head.append(script);
    });
  }

  const canvas = document.createElement('canvas');
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  return async video => {
    // Half a thousand points across are plenty for a badge and quick on an old phone.
    const scale = Math.min(1, 640 / video.videoWidth);
    [canvas.width, canvas.height] = [video.videoWidth * scale, video.videoHeight * scale];
    drawing.drawImage(video, 0, 0, canvas.width, canvas.height);
    return window.jsQR(drawing.getImageData(0, 0, canvas.width, canvas.height).data, canvas.width, canvas.height, { inversionAttempts: 'dontInvert' })?.data;
  };
}

/** Starts the camera; each code is told once, and again only after three seconds. */
export async function start(video, address, told) {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } }, audio: false });
  const [read, last] = [await decoder(address), new Map()];
  video.srcObject = stream;
  video.hidden = false;
  await video.play();
  reading = setInterval(async () => {
    const text = video.videoWidth ? await read(video).catch(() => null) : null;
    if (text && Date.now() - (last.get(text) ?? 0) > 3000) {
      last.set(text, Date.now());
      told(text);
    }
  }, 150);
}

export function stop(video) {
  clearInterval(reading);
  reading = null;
  video.srcObject?.getTracks().forEach(track => track.stop());
  video.srcObject = null;
  video.hidden = true;
}

export const isOn = () => reading !== null;
