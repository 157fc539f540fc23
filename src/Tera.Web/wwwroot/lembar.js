'use strict';
// The quarter's sheet: saves a cell when it is left, one request at a time, so that on a slow line none takes the place of another.
(() => {
  const form = document.querySelector('[data-lembar]');
  if (!form) return;
  const alamat = form.getAttribute('hx-post');
  const pesan = document.getElementById('kabar-lembar');
  const kabar = (teks, salah) => { if (pesan) { pesan.textContent = teks; pesan.classList.toggle('text-danger', !!salah); } };
  const tempat = sel => document.getElementById('p-' + sel.id);
  const semula = sel => (tempat(sel)?.querySelector('input[type=hidden]')?.value ?? '').trim();
  const ditolak = sel => !!tempat(sel)?.querySelector('.invalid-feedback');
  const berubah = () => [...form.querySelectorAll('[data-sel]:not([disabled]):not([readonly])')].filter(s => s.value.trim() !== semula(s));

  const antre = new Set();
  let berjalan = false;
  let gagal = null;

  const simpan = cells => {
    for (const sel of cells) antre.add(sel);
    if (!berjalan) kirim();
  };

  const kirim = async () => {
    berjalan = true;
    gagal = null;
    while (antre.size && !gagal) {
      const cells = [...antre];
      antre.clear();
      kabar('Menyimpan …');
      const dikirim = new Map(cells.map(s => [s, { isi: s.value, jejak: tempat(s) }]));
      const values = {};
      for (const sel of cells) {
        values[sel.name] = sel.value;
        values['s' + sel.name.slice(1)] = semula(sel);
      }
      try { await htmx.ajax('POST', alamat, { values, swap: 'none', target: form }); } catch { gagal ??= 'sambungan terputus'; }
      // Only an answer about the very cell says that it arrived: who is signed out gets the sign-in page, and that is no answer.
      for (const sel of cells) {
        if (tempat(sel) !== dikirim.get(sel).jejak) tandai(sel, dikirim.get(sel).isi);
        else { gagal ??= 'Anda sudah keluar dari Tera, atau server tidak menjawab'; antre.add(sel); }
      }
    }
    berjalan = false;
    keadaan();
  };

  // A saved cell shows its figure as it is kept; one that was typed into meanwhile stays.
  const tandai = (sel, dikirim) => {
    const salah = ditolak(sel);
    if (!salah && sel.value === dikirim && tempat(sel)) sel.value = semula(sel);
    sel.classList.toggle('is-invalid', salah);
    sel.toggleAttribute('aria-invalid', salah);
  };

  const keadaan = () => {
    const sisa = berubah();
    const merah = sisa.filter(ditolak).length;
    if (gagal && sisa.length) kabar(`${sisa.length} isian belum tersimpan: ${gagal}. Isian Anda masih ada di halaman ini. Bila perlu masuk lagi di tab lain, lalu tekan Simpan semua.`, true);
    else if (merah) kabar(`${merah} isian belum tersimpan; perbaiki yang ditandai merah.`, true);
    else if (sisa.length) kabar(`${sisa.length} isian belum tersimpan. Tekan Simpan semua.`, true);
    else kabar('Tersimpan.');
  };

  form.addEventListener('change', e => { if (e.target.matches('[data-sel]')) simpan([e.target]); });
  form.addEventListener('submit', e => {
    e.preventDefault();
    const sisa = berubah();
    if (sisa.length) simpan(sisa);
    else kabar('Semua sudah tersimpan.');
  });
  document.body.addEventListener('htmx:responseError', e => { if (e.detail.target === form) gagal = 'server menolak atau sedang sibuk'; });
  document.body.addEventListener('htmx:sendError', e => { if (e.detail.target === form) gagal = 'sambungan terputus'; });
  addEventListener('online', () => { if (antre.size && !berjalan) kirim(); });

  const susun = () => [...form.querySelectorAll('tbody')].map(b => ({ nama: b.dataset.indikator, sel: [...b.querySelectorAll('[data-angka]:not([disabled]):not([readonly])')] }));
  pasangKisi(form, susun, simpan, kabar);

  // A page that still holds what was not saved asks before it is left.
  addEventListener('beforeunload', e => { if (berubah().length) e.preventDefault(); });
})();
