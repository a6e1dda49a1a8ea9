// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.

// src/date-time.ts
var PLUS = 43;
var HYPHEN = 45;
var POINT = 46;
var ZERO = 48;
var COLON = 58;
var LOWER_T = 116;
var LOWER_Z = 122;
var LOWER_CASE = 32;
var MINUTES_A_DAY = 1440;
function isDateTime(text) {
  const end = text.length;
  if (end < 20) return false;
  const century = twoDigits(text, 0);
  const yearOfCentury = twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = twoDigits(text, 17);
  if ((century | yearOfCentury | month | day | hour | minute | second) < 0 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN || (text.charCodeAt(10) | LOWER_CASE) !== LOWER_T || text.charCodeAt(13) !== COLON || text.charCodeAt(16) !== COLON || month < 1 || month > 12 || day < 1 || day > 28 && day > daysIn(century, yearOfCentury, month) || hour > 23 || minute > 59 || second > 60) {
    return false;
  }
  const zone = endOfFraction(text);
  if (zone === 20) return false;
  if ((text.charCodeAt(zone) | LOWER_CASE) === LOWER_Z) {
    return zone + 1 === end && (second < 60 || hour === 23 && minute === 59);
  }
  if (zone + 6 !== end || text.charCodeAt(zone + 3) !== COLON) return false;
  const sign = text.charCodeAt(zone);
  if (sign !== PLUS && sign !== HYPHEN) return false;
  const offsetHour = twoDigits(text, zone + 1);
  const offsetMinute = twoDigits(text, zone + 4);
  if ((offsetHour | offsetMinute) < 0 || offsetHour > 23 || offsetMinute > 59) return false;
  if (second < 60) return true;
  const utc = hour * 60 + minute + (sign === PLUS ? -1 : 1) * (offsetHour * 60 + offsetMinute);
  return (utc + MINUTES_A_DAY) % MINUTES_A_DAY === MINUTES_A_DAY - 1;
}
function compareDateTimes(a, b) {
  return utcMinutes(a) - utcMinutes(b) || twoDigits(a, 17) - twoDigits(b, 17) || compareFractions(a, b);
}
function utcMinutes(text) {
  const month = twoDigits(text, 5);
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2) - (month < 3 ? 1 : 0);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const dayOfYear = Math.floor(((month + 9) % 12 * 306 + 5) / 10) + twoDigits(text, 8) - 1;
  const minutes = (year * 365 + leapDays + dayOfYear) * MINUTES_A_DAY + twoDigits(text, 11) * 60 + twoDigits(text, 14);
  const zone = endOfFraction(text);
  if ((text.charCodeAt(zone) | LOWER_CASE) === LOWER_Z) return minutes;
  const offset = twoDigits(text, zone + 1) * 60 + twoDigits(text, zone + 4);
  return text.charCodeAt(zone) === PLUS ? minutes - offset : minutes + offset;
}
function compareFractions(a, b) {
  const endA = endOfFraction(a);
  const endB = endOfFraction(b);
  for (let at = 20; at < endA || at < endB; at++) {
    const digitA = at < endA ? a.charCodeAt(at) : ZERO;
    const digitB = at < endB ? b.charCodeAt(at) : ZERO;
    if (digitA !== digitB) return digitA - digitB;
  }
  return 0;
}
function endOfFraction(text) {
  if (text.charCodeAt(19) !== POINT) return 19;
  let at = 20;
  while (text.charCodeAt(at) >= ZERO && text.charCodeAt(at) < COLON) at++;
  return at;
}
function daysIn(century, yearOfCentury, month) {
  if (month !== 2) return 30 + (month + (month >> 3) & 1);
  return ((yearOfCentury === 0 ? century : yearOfCentury) & 3) === 0 ? 29 : 28;
}
function twoDigits(text, at) {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >>> 0 > 9 || ones >>> 0 > 9 ? -1 : tens * 10 + ones;
}

// validators.js
var receiveUploadReady = validate20;
var func0 = Object.prototype.hasOwnProperty;
var formats0 = isDateTime;
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.status === void 0 || !func0.call(data, "status")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.msg === void 0 || !func0.call(data, "msg")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "msg" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.rec_id === void 0 || !func0.call(data, "rec_id")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rec_id" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.client_id === void 0 || !func0.call(data, "client_id")) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "client_id" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.recording_started_at === void 0 || !func0.call(data, "recording_started_at")) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "recording_started_at" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.recording_first_frame_written_at === void 0 || !func0.call(data, "recording_first_frame_written_at")) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "recording_first_frame_written_at" } };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.recording_first_peerframe_captured_at === void 0 || !func0.call(data, "recording_first_peerframe_captured_at")) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "recording_first_peerframe_captured_at" } };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.recording_stopped_at === void 0 || !func0.call(data, "recording_stopped_at")) {
      const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "recording_stopped_at" } };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.recording_file_duration_ms === void 0 || !func0.call(data, "recording_file_duration_ms")) {
      const err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "recording_file_duration_ms" } };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.recording_file_size_bytes === void 0 || !func0.call(data, "recording_file_size_bytes")) {
      const err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "recording_file_size_bytes" } };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    if (data.status !== void 0 && func0.call(data, "status")) {
      let data0 = data.status;
      if (typeof data0 !== "string") {
        const err10 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      if ("upload_ready" !== data0) {
        const err11 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/const", keyword: "const", params: { allowedValue: "upload_ready" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.msg !== void 0 && func0.call(data, "msg")) {
      if (typeof data.msg !== "string") {
        const err12 = { instancePath: instancePath + "/msg", schemaPath: "#/properties/msg/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.rec_id !== void 0 && func0.call(data, "rec_id")) {
      if (typeof data.rec_id !== "string") {
        const err13 = { instancePath: instancePath + "/rec_id", schemaPath: "#/properties/rec_id/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.client_id !== void 0 && func0.call(data, "client_id")) {
      if (typeof data.client_id !== "string") {
        const err14 = { instancePath: instancePath + "/client_id", schemaPath: "#/properties/client_id/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.recording_started_at !== void 0 && func0.call(data, "recording_started_at")) {
      let data4 = data.recording_started_at;
      if (typeof data4 === "string") {
        if (!formats0(data4)) {
          const err15 = { instancePath: instancePath + "/recording_started_at", schemaPath: "#/properties/recording_started_at/format", keyword: "format", params: { format: "date-time" } };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
      } else {
        const err16 = { instancePath: instancePath + "/recording_started_at", schemaPath: "#/properties/recording_started_at/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.recording_first_frame_written_at !== void 0 && func0.call(data, "recording_first_frame_written_at")) {
      let data5 = data.recording_first_frame_written_at;
      if (typeof data5 === "string") {
        if (!formats0(data5)) {
          const err17 = { instancePath: instancePath + "/recording_first_frame_written_at", schemaPath: "#/properties/recording_first_frame_written_at/format", keyword: "format", params: { format: "date-time" } };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      } else {
        const err18 = { instancePath: instancePath + "/recording_first_frame_written_at", schemaPath: "#/properties/recording_first_frame_written_at/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.recording_first_peerframe_captured_at !== void 0 && func0.call(data, "recording_first_peerframe_captured_at")) {
      let data6 = data.recording_first_peerframe_captured_at;
      if (typeof data6 === "string") {
        if (!formats0(data6)) {
          const err19 = { instancePath: instancePath + "/recording_first_peerframe_captured_at", schemaPath: "#/properties/recording_first_peerframe_captured_at/format", keyword: "format", params: { format: "date-time" } };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
      } else {
        const err20 = { instancePath: instancePath + "/recording_first_peerframe_captured_at", schemaPath: "#/properties/recording_first_peerframe_captured_at/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.recording_stopped_at !== void 0 && func0.call(data, "recording_stopped_at")) {
      let data7 = data.recording_stopped_at;
      if (typeof data7 === "string") {
        if (!formats0(data7)) {
          const err21 = { instancePath: instancePath + "/recording_stopped_at", schemaPath: "#/properties/recording_stopped_at/format", keyword: "format", params: { format: "date-time" } };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
      } else {
        const err22 = { instancePath: instancePath + "/recording_stopped_at", schemaPath: "#/properties/recording_stopped_at/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.recording_file_duration_ms !== void 0 && func0.call(data, "recording_file_duration_ms")) {
      let data8 = data.recording_file_duration_ms;
      if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
        const err23 = { instancePath: instancePath + "/recording_file_duration_ms", schemaPath: "#/properties/recording_file_duration_ms/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
      if (typeof data8 == "number" && isFinite(data8)) {
        if (data8 < 0 || isNaN(data8)) {
          const err24 = { instancePath: instancePath + "/recording_file_duration_ms", schemaPath: "#/properties/recording_file_duration_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
      }
    }
    if (data.recording_file_size_bytes !== void 0 && func0.call(data, "recording_file_size_bytes")) {
      let data9 = data.recording_file_size_bytes;
      if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
        const err25 = { instancePath: instancePath + "/recording_file_size_bytes", schemaPath: "#/properties/recording_file_size_bytes/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
      if (typeof data9 == "number" && isFinite(data9)) {
        if (data9 < 0 || isNaN(data9)) {
          const err26 = { instancePath: instancePath + "/recording_file_size_bytes", schemaPath: "#/properties/recording_file_size_bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err26];
          } else {
            vErrors.push(err26);
          }
          errors++;
        }
      }
    }
  } else {
    const err27 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err27];
    } else {
      vErrors.push(err27);
    }
    errors++;
  }
  validate20.errors = vErrors;
  return errors === 0;
}
var receiveUploadFailed = validate21;
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.status === void 0 || !func0.call(data, "status")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.msg === void 0 || !func0.call(data, "msg")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "msg" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.rec_id === void 0 || !func0.call(data, "rec_id")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rec_id" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.client_id === void 0 || !func0.call(data, "client_id")) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "client_id" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.upload_status_code === void 0 || !func0.call(data, "upload_status_code")) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "upload_status_code" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.status !== void 0 && func0.call(data, "status")) {
      let data0 = data.status;
      if (typeof data0 !== "string") {
        const err5 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if ("upload_failed" !== data0) {
        const err6 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/const", keyword: "const", params: { allowedValue: "upload_failed" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.msg !== void 0 && func0.call(data, "msg")) {
      if (typeof data.msg !== "string") {
        const err7 = { instancePath: instancePath + "/msg", schemaPath: "#/properties/msg/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.rec_id !== void 0 && func0.call(data, "rec_id")) {
      if (typeof data.rec_id !== "string") {
        const err8 = { instancePath: instancePath + "/rec_id", schemaPath: "#/properties/rec_id/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.client_id !== void 0 && func0.call(data, "client_id")) {
      if (typeof data.client_id !== "string") {
        const err9 = { instancePath: instancePath + "/client_id", schemaPath: "#/properties/client_id/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.upload_status_code !== void 0 && func0.call(data, "upload_status_code")) {
      let data4 = data.upload_status_code;
      if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
        const err10 = { instancePath: instancePath + "/upload_status_code", schemaPath: "#/properties/upload_status_code/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
  } else {
    const err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err11];
    } else {
      vErrors.push(err11);
    }
    errors++;
  }
  validate21.errors = vErrors;
  return errors === 0;
}
var receiveSessionFinished = validate22;
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.status === void 0 || !func0.call(data, "status")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.msg === void 0 || !func0.call(data, "msg")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "msg" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.rec_id === void 0 || !func0.call(data, "rec_id")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rec_id" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.client_id === void 0 || !func0.call(data, "client_id")) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "client_id" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.started_at === void 0 || !func0.call(data, "started_at")) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "started_at" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.stopped_at === void 0 || !func0.call(data, "stopped_at")) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "stopped_at" } };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.status !== void 0 && func0.call(data, "status")) {
      let data0 = data.status;
      if (typeof data0 !== "string") {
        const err6 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if ("session_finished" !== data0) {
        const err7 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/const", keyword: "const", params: { allowedValue: "session_finished" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.msg !== void 0 && func0.call(data, "msg")) {
      if (typeof data.msg !== "string") {
        const err8 = { instancePath: instancePath + "/msg", schemaPath: "#/properties/msg/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.rec_id !== void 0 && func0.call(data, "rec_id")) {
      if (typeof data.rec_id !== "string") {
        const err9 = { instancePath: instancePath + "/rec_id", schemaPath: "#/properties/rec_id/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.client_id !== void 0 && func0.call(data, "client_id")) {
      if (typeof data.client_id !== "string") {
        const err10 = { instancePath: instancePath + "/client_id", schemaPath: "#/properties/client_id/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.started_at !== void 0 && func0.call(data, "started_at")) {
      let data4 = data.started_at;
      if (typeof data4 === "string") {
        if (!formats0(data4)) {
          const err11 = { instancePath: instancePath + "/started_at", schemaPath: "#/properties/started_at/format", keyword: "format", params: { format: "date-time" } };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = { instancePath: instancePath + "/started_at", schemaPath: "#/properties/started_at/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.stopped_at !== void 0 && func0.call(data, "stopped_at")) {
      let data5 = data.stopped_at;
      if (typeof data5 === "string") {
        if (!formats0(data5)) {
          const err13 = { instancePath: instancePath + "/stopped_at", schemaPath: "#/properties/stopped_at/format", keyword: "format", params: { format: "date-time" } };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      } else {
        const err14 = { instancePath: instancePath + "/stopped_at", schemaPath: "#/properties/stopped_at/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
  } else {
    const err15 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err15];
    } else {
      vErrors.push(err15);
    }
    errors++;
  }
  validate22.errors = vErrors;
  return errors === 0;
}
var receiveSupervisorSessionFinished = validate23;
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.status === void 0 || !func0.call(data, "status")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.supervisor_session_id === void 0 || !func0.call(data, "supervisor_session_id")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "supervisor_session_id" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.supervisor_client_id === void 0 || !func0.call(data, "supervisor_client_id")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "supervisor_client_id" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.agent_session_id === void 0 || !func0.call(data, "agent_session_id")) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "agent_session_id" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.agent_client_id === void 0 || !func0.call(data, "agent_client_id")) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "agent_client_id" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.started_at === void 0 || !func0.call(data, "started_at")) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "started_at" } };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.stopped_at === void 0 || !func0.call(data, "stopped_at")) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "stopped_at" } };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.status !== void 0 && func0.call(data, "status")) {
      let data0 = data.status;
      if (typeof data0 !== "string") {
        const err7 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if ("supervisor_session_finished" !== data0) {
        const err8 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/const", keyword: "const", params: { allowedValue: "supervisor_session_finished" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.supervisor_session_id !== void 0 && func0.call(data, "supervisor_session_id")) {
      if (typeof data.supervisor_session_id !== "string") {
        const err9 = { instancePath: instancePath + "/supervisor_session_id", schemaPath: "#/properties/supervisor_session_id/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.supervisor_client_id !== void 0 && func0.call(data, "supervisor_client_id")) {
      if (typeof data.supervisor_client_id !== "string") {
        const err10 = { instancePath: instancePath + "/supervisor_client_id", schemaPath: "#/properties/supervisor_client_id/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.agent_session_id !== void 0 && func0.call(data, "agent_session_id")) {
      if (typeof data.agent_session_id !== "string") {
        const err11 = { instancePath: instancePath + "/agent_session_id", schemaPath: "#/properties/agent_session_id/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.agent_client_id !== void 0 && func0.call(data, "agent_client_id")) {
      if (typeof data.agent_client_id !== "string") {
        const err12 = { instancePath: instancePath + "/agent_client_id", schemaPath: "#/properties/agent_client_id/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.started_at !== void 0 && func0.call(data, "started_at")) {
      let data5 = data.started_at;
      if (typeof data5 === "string") {
        if (!formats0(data5)) {
          const err13 = { instancePath: instancePath + "/started_at", schemaPath: "#/properties/started_at/format", keyword: "format", params: { format: "date-time" } };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      } else {
        const err14 = { instancePath: instancePath + "/started_at", schemaPath: "#/properties/started_at/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.stopped_at !== void 0 && func0.call(data, "stopped_at")) {
      let data6 = data.stopped_at;
      if (typeof data6 === "string") {
        if (!formats0(data6)) {
          const err15 = { instancePath: instancePath + "/stopped_at", schemaPath: "#/properties/stopped_at/format", keyword: "format", params: { format: "date-time" } };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
      } else {
        const err16 = { instancePath: instancePath + "/stopped_at", schemaPath: "#/properties/stopped_at/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
  } else {
    const err17 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err17];
    } else {
      vErrors.push(err17);
    }
    errors++;
  }
  validate23.errors = vErrors;
  return errors === 0;
}
var sendUploadReady = validate24;
var schema35 = { "type": "object", "required": ["status", "msg", "rec_id", "client_id", "recording_started_at", "recording_first_frame_written_at", "recording_first_peerframe_captured_at", "recording_stopped_at", "recording_file_duration_ms", "recording_file_size_bytes"], "properties": { "status": { "type": "string", "const": "upload_ready" }, "msg": { "type": "string" }, "rec_id": { "type": "string" }, "client_id": { "type": "string" }, "recording_started_at": { "type": "string", "format": "date-time" }, "recording_first_frame_written_at": { "type": "string", "format": "date-time" }, "recording_first_peerframe_captured_at": { "type": "string", "format": "date-time" }, "recording_stopped_at": { "type": "string", "format": "date-time" }, "recording_file_duration_ms": { "type": "integer", "minimum": 0 }, "recording_file_size_bytes": { "type": "integer", "minimum": 0 } }, "additionalProperties": false, "x-chronology": ["recording_started_at", "recording_first_frame_written_at", "recording_stopped_at"] };
var func137 = isDateTime;
var func138 = compareDateTimes;
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.status === void 0 || !func0.call(data, "status")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.msg === void 0 || !func0.call(data, "msg")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "msg" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.rec_id === void 0 || !func0.call(data, "rec_id")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rec_id" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.client_id === void 0 || !func0.call(data, "client_id")) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "client_id" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.recording_started_at === void 0 || !func0.call(data, "recording_started_at")) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "recording_started_at" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.recording_first_frame_written_at === void 0 || !func0.call(data, "recording_first_frame_written_at")) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "recording_first_frame_written_at" } };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.recording_first_peerframe_captured_at === void 0 || !func0.call(data, "recording_first_peerframe_captured_at")) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "recording_first_peerframe_captured_at" } };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.recording_stopped_at === void 0 || !func0.call(data, "recording_stopped_at")) {
      const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "recording_stopped_at" } };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.recording_file_duration_ms === void 0 || !func0.call(data, "recording_file_duration_ms")) {
      const err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "recording_file_duration_ms" } };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.recording_file_size_bytes === void 0 || !func0.call(data, "recording_file_size_bytes")) {
      const err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "recording_file_size_bytes" } };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!func0.call(schema35.properties, key0)) {
        const err10 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.status !== void 0 && func0.call(data, "status")) {
      let data0 = data.status;
      if (typeof data0 !== "string") {
        const err11 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      if ("upload_ready" !== data0) {
        const err12 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/const", keyword: "const", params: { allowedValue: "upload_ready" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.msg !== void 0 && func0.call(data, "msg")) {
      if (typeof data.msg !== "string") {
        const err13 = { instancePath: instancePath + "/msg", schemaPath: "#/properties/msg/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.rec_id !== void 0 && func0.call(data, "rec_id")) {
      if (typeof data.rec_id !== "string") {
        const err14 = { instancePath: instancePath + "/rec_id", schemaPath: "#/properties/rec_id/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.client_id !== void 0 && func0.call(data, "client_id")) {
      if (typeof data.client_id !== "string") {
        const err15 = { instancePath: instancePath + "/client_id", schemaPath: "#/properties/client_id/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.recording_started_at !== void 0 && func0.call(data, "recording_started_at")) {
      let data4 = data.recording_started_at;
      if (typeof data4 === "string") {
        if (!formats0(data4)) {
          const err16 = { instancePath: instancePath + "/recording_started_at", schemaPath: "#/properties/recording_started_at/format", keyword: "format", params: { format: "date-time" } };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      } else {
        const err17 = { instancePath: instancePath + "/recording_started_at", schemaPath: "#/properties/recording_started_at/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.recording_first_frame_written_at !== void 0 && func0.call(data, "recording_first_frame_written_at")) {
      let data5 = data.recording_first_frame_written_at;
      if (typeof data5 === "string") {
        if (!formats0(data5)) {
          const err18 = { instancePath: instancePath + "/recording_first_frame_written_at", schemaPath: "#/properties/recording_first_frame_written_at/format", keyword: "format", params: { format: "date-time" } };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
      } else {
        const err19 = { instancePath: instancePath + "/recording_first_frame_written_at", schemaPath: "#/properties/recording_first_frame_written_at/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.recording_first_peerframe_captured_at !== void 0 && func0.call(data, "recording_first_peerframe_captured_at")) {
      let data6 = data.recording_first_peerframe_captured_at;
      if (typeof data6 === "string") {
        if (!formats0(data6)) {
          const err20 = { instancePath: instancePath + "/recording_first_peerframe_captured_at", schemaPath: "#/properties/recording_first_peerframe_captured_at/format", keyword: "format", params: { format: "date-time" } };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
      } else {
        const err21 = { instancePath: instancePath + "/recording_first_peerframe_captured_at", schemaPath: "#/properties/recording_first_peerframe_captured_at/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.recording_stopped_at !== void 0 && func0.call(data, "recording_stopped_at")) {
      let data7 = data.recording_stopped_at;
      if (typeof data7 === "string") {
        if (!formats0(data7)) {
          const err22 = { instancePath: instancePath + "/recording_stopped_at", schemaPath: "#/properties/recording_stopped_at/format", keyword: "format", params: { format: "date-time" } };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
      } else {
        const err23 = { instancePath: instancePath + "/recording_stopped_at", schemaPath: "#/properties/recording_stopped_at/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.recording_file_duration_ms !== void 0 && func0.call(data, "recording_file_duration_ms")) {
      let data8 = data.recording_file_duration_ms;
      if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
        const err24 = { instancePath: instancePath + "/recording_file_duration_ms", schemaPath: "#/properties/recording_file_duration_ms/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
      if (typeof data8 == "number" && isFinite(data8)) {
        if (data8 < 0 || isNaN(data8)) {
          const err25 = { instancePath: instancePath + "/recording_file_duration_ms", schemaPath: "#/properties/recording_file_duration_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
      }
    }
    if (data.recording_file_size_bytes !== void 0 && func0.call(data, "recording_file_size_bytes")) {
      let data9 = data.recording_file_size_bytes;
      if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
        const err26 = { instancePath: instancePath + "/recording_file_size_bytes", schemaPath: "#/properties/recording_file_size_bytes/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
      if (typeof data9 == "number" && isFinite(data9)) {
        if (data9 < 0 || isNaN(data9)) {
          const err27 = { instancePath: instancePath + "/recording_file_size_bytes", schemaPath: "#/properties/recording_file_size_bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
      }
    }
    let last0 = void 0;
    let lastField0 = void 0;
    const time0 = data["recording_started_at"];
    if (typeof time0 == "string" && func137(time0)) {
      if (last0 !== void 0 && func138(last0, time0) > 0) {
        const err28 = { instancePath, schemaPath: "#/x-chronology", keyword: "x-chronology", params: { field: "recording_started_at", after: lastField0 } };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
      last0 = time0;
      lastField0 = "recording_started_at";
    }
    const time1 = data["recording_first_frame_written_at"];
    if (typeof time1 == "string" && func137(time1)) {
      if (last0 !== void 0 && func138(last0, time1) > 0) {
        const err29 = { instancePath, schemaPath: "#/x-chronology", keyword: "x-chronology", params: { field: "recording_first_frame_written_at", after: lastField0 } };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
      last0 = time1;
      lastField0 = "recording_first_frame_written_at";
    }
    const time2 = data["recording_stopped_at"];
    if (typeof time2 == "string" && func137(time2)) {
      if (last0 !== void 0 && func138(last0, time2) > 0) {
        const err30 = { instancePath, schemaPath: "#/x-chronology", keyword: "x-chronology", params: { field: "recording_stopped_at", after: lastField0 } };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
      last0 = time2;
      lastField0 = "recording_stopped_at";
    }
  } else {
    const err31 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err31];
    } else {
      vErrors.push(err31);
    }
    errors++;
  }
  validate24.errors = vErrors;
  return errors === 0;
}
var sendUploadFailed = validate25;
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.status === void 0 || !func0.call(data, "status")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.msg === void 0 || !func0.call(data, "msg")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "msg" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.rec_id === void 0 || !func0.call(data, "rec_id")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rec_id" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.client_id === void 0 || !func0.call(data, "client_id")) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "client_id" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.upload_status_code === void 0 || !func0.call(data, "upload_status_code")) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "upload_status_code" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "status" || key0 === "msg" || key0 === "rec_id" || key0 === "client_id" || key0 === "upload_status_code")) {
        const err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.status !== void 0 && func0.call(data, "status")) {
      let data0 = data.status;
      if (typeof data0 !== "string") {
        const err6 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if ("upload_failed" !== data0) {
        const err7 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/const", keyword: "const", params: { allowedValue: "upload_failed" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.msg !== void 0 && func0.call(data, "msg")) {
      if (typeof data.msg !== "string") {
        const err8 = { instancePath: instancePath + "/msg", schemaPath: "#/properties/msg/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.rec_id !== void 0 && func0.call(data, "rec_id")) {
      if (typeof data.rec_id !== "string") {
        const err9 = { instancePath: instancePath + "/rec_id", schemaPath: "#/properties/rec_id/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.client_id !== void 0 && func0.call(data, "client_id")) {
      if (typeof data.client_id !== "string") {
        const err10 = { instancePath: instancePath + "/client_id", schemaPath: "#/properties/client_id/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.upload_status_code !== void 0 && func0.call(data, "upload_status_code")) {
      let data4 = data.upload_status_code;
      if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
        const err11 = { instancePath: instancePath + "/upload_status_code", schemaPath: "#/properties/upload_status_code/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
  } else {
    const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err12];
    } else {
      vErrors.push(err12);
    }
    errors++;
  }
  validate25.errors = vErrors;
  return errors === 0;
}
var sendSessionFinished = validate26;
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.status === void 0 || !func0.call(data, "status")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.msg === void 0 || !func0.call(data, "msg")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "msg" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.rec_id === void 0 || !func0.call(data, "rec_id")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rec_id" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.client_id === void 0 || !func0.call(data, "client_id")) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "client_id" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.started_at === void 0 || !func0.call(data, "started_at")) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "started_at" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.stopped_at === void 0 || !func0.call(data, "stopped_at")) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "stopped_at" } };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "status" || key0 === "msg" || key0 === "rec_id" || key0 === "client_id" || key0 === "started_at" || key0 === "stopped_at")) {
        const err6 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.status !== void 0 && func0.call(data, "status")) {
      let data0 = data.status;
      if (typeof data0 !== "string") {
        const err7 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if ("session_finished" !== data0) {
        const err8 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/const", keyword: "const", params: { allowedValue: "session_finished" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.msg !== void 0 && func0.call(data, "msg")) {
      if (typeof data.msg !== "string") {
        const err9 = { instancePath: instancePath + "/msg", schemaPath: "#/properties/msg/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.rec_id !== void 0 && func0.call(data, "rec_id")) {
      if (typeof data.rec_id !== "string") {
        const err10 = { instancePath: instancePath + "/rec_id", schemaPath: "#/properties/rec_id/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.client_id !== void 0 && func0.call(data, "client_id")) {
      if (typeof data.client_id !== "string") {
        const err11 = { instancePath: instancePath + "/client_id", schemaPath: "#/properties/client_id/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.started_at !== void 0 && func0.call(data, "started_at")) {
      let data4 = data.started_at;
      if (typeof data4 === "string") {
        if (!formats0(data4)) {
          const err12 = { instancePath: instancePath + "/started_at", schemaPath: "#/properties/started_at/format", keyword: "format", params: { format: "date-time" } };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      } else {
        const err13 = { instancePath: instancePath + "/started_at", schemaPath: "#/properties/started_at/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.stopped_at !== void 0 && func0.call(data, "stopped_at")) {
      let data5 = data.stopped_at;
      if (typeof data5 === "string") {
        if (!formats0(data5)) {
          const err14 = { instancePath: instancePath + "/stopped_at", schemaPath: "#/properties/stopped_at/format", keyword: "format", params: { format: "date-time" } };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      } else {
        const err15 = { instancePath: instancePath + "/stopped_at", schemaPath: "#/properties/stopped_at/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    let last0 = void 0;
    let lastField0 = void 0;
    const time0 = data["started_at"];
    if (typeof time0 == "string" && func137(time0)) {
      if (last0 !== void 0 && func138(last0, time0) > 0) {
        const err16 = { instancePath, schemaPath: "#/x-chronology", keyword: "x-chronology", params: { field: "started_at", after: lastField0 } };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
      last0 = time0;
      lastField0 = "started_at";
    }
    const time1 = data["stopped_at"];
    if (typeof time1 == "string" && func137(time1)) {
      if (last0 !== void 0 && func138(last0, time1) > 0) {
        const err17 = { instancePath, schemaPath: "#/x-chronology", keyword: "x-chronology", params: { field: "stopped_at", after: lastField0 } };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
      last0 = time1;
      lastField0 = "stopped_at";
    }
  } else {
    const err18 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err18];
    } else {
      vErrors.push(err18);
    }
    errors++;
  }
  validate26.errors = vErrors;
  return errors === 0;
}
var sendSupervisorSessionFinished = validate27;
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.status === void 0 || !func0.call(data, "status")) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.supervisor_session_id === void 0 || !func0.call(data, "supervisor_session_id")) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "supervisor_session_id" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.supervisor_client_id === void 0 || !func0.call(data, "supervisor_client_id")) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "supervisor_client_id" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.agent_session_id === void 0 || !func0.call(data, "agent_session_id")) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "agent_session_id" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.agent_client_id === void 0 || !func0.call(data, "agent_client_id")) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "agent_client_id" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.started_at === void 0 || !func0.call(data, "started_at")) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "started_at" } };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.stopped_at === void 0 || !func0.call(data, "stopped_at")) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "stopped_at" } };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    for (const key0 of Object.keys(data)) {
      if (!(key0 === "status" || key0 === "supervisor_session_id" || key0 === "supervisor_client_id" || key0 === "agent_session_id" || key0 === "agent_client_id" || key0 === "started_at" || key0 === "stopped_at")) {
        const err7 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.status !== void 0 && func0.call(data, "status")) {
      let data0 = data.status;
      if (typeof data0 !== "string") {
        const err8 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      if ("supervisor_session_finished" !== data0) {
        const err9 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/const", keyword: "const", params: { allowedValue: "supervisor_session_finished" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.supervisor_session_id !== void 0 && func0.call(data, "supervisor_session_id")) {
      if (typeof data.supervisor_session_id !== "string") {
        const err10 = { instancePath: instancePath + "/supervisor_session_id", schemaPath: "#/properties/supervisor_session_id/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.supervisor_client_id !== void 0 && func0.call(data, "supervisor_client_id")) {
      if (typeof data.supervisor_client_id !== "string") {
        const err11 = { instancePath: instancePath + "/supervisor_client_id", schemaPath: "#/properties/supervisor_client_id/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.agent_session_id !== void 0 && func0.call(data, "agent_session_id")) {
      if (typeof data.agent_session_id !== "string") {
        const err12 = { instancePath: instancePath + "/agent_session_id", schemaPath: "#/properties/agent_session_id/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.agent_client_id !== void 0 && func0.call(data, "agent_client_id")) {
      if (typeof data.agent_client_id !== "string") {
        const err13 = { instancePath: instancePath + "/agent_client_id", schemaPath: "#/properties/agent_client_id/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.started_at !== void 0 && func0.call(data, "started_at")) {
      let data5 = data.started_at;
      if (typeof data5 === "string") {
        if (!formats0(data5)) {
          const err14 = { instancePath: instancePath + "/started_at", schemaPath: "#/properties/started_at/format", keyword: "format", params: { format: "date-time" } };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      } else {
        const err15 = { instancePath: instancePath + "/started_at", schemaPath: "#/properties/started_at/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.stopped_at !== void 0 && func0.call(data, "stopped_at")) {
      let data6 = data.stopped_at;
      if (typeof data6 === "string") {
        if (!formats0(data6)) {
          const err16 = { instancePath: instancePath + "/stopped_at", schemaPath: "#/properties/stopped_at/format", keyword: "format", params: { format: "date-time" } };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      } else {
        const err17 = { instancePath: instancePath + "/stopped_at", schemaPath: "#/properties/stopped_at/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    let last0 = void 0;
    let lastField0 = void 0;
    const time0 = data["started_at"];
    if (typeof time0 == "string" && func137(time0)) {
      if (last0 !== void 0 && func138(last0, time0) > 0) {
        const err18 = { instancePath, schemaPath: "#/x-chronology", keyword: "x-chronology", params: { field: "started_at", after: lastField0 } };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
      last0 = time0;
      lastField0 = "started_at";
    }
    const time1 = data["stopped_at"];
    if (typeof time1 == "string" && func137(time1)) {
      if (last0 !== void 0 && func138(last0, time1) > 0) {
        const err19 = { instancePath, schemaPath: "#/x-chronology", keyword: "x-chronology", params: { field: "stopped_at", after: lastField0 } };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
      last0 = time1;
      lastField0 = "stopped_at";
    }
  } else {
    const err20 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err20];
    } else {
      vErrors.push(err20);
    }
    errors++;
  }
  validate27.errors = vErrors;
  return errors === 0;
}
function receiveWebhook(value) {
  let validate = statusError;
  if (typeof value === "object" && value !== null && Object.hasOwn(value, "status")) {
    switch (value.status) {
      case "upload_ready":
        validate = receiveUploadReady;
        break;
      case "upload_failed":
        validate = receiveUploadFailed;
        break;
      case "session_finished":
        validate = receiveSessionFinished;
        break;
      case "supervisor_session_finished":
        validate = receiveSupervisorSessionFinished;
        break;
    }
  }
  const valid = validate(value);
  receiveWebhook.errors = validate.errors;
  return valid;
}
function sendWebhook(value) {
  let validate = statusError;
  if (typeof value === "object" && value !== null && Object.hasOwn(value, "status")) {
    switch (value.status) {
      case "upload_ready":
        validate = sendUploadReady;
        break;
      case "upload_failed":
        validate = sendUploadFailed;
        break;
      case "session_finished":
        validate = sendSessionFinished;
        break;
      case "supervisor_session_finished":
        validate = sendSupervisorSessionFinished;
        break;
    }
  }
  const valid = validate(value);
  sendWebhook.errors = validate.errors;
  return valid;
}
function isPlain(value) {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
function quickUploadReady(value) {
  return isPlain(value) && typeof value.status === "string" && value.status === "upload_ready" && typeof value.msg === "string" && typeof value.rec_id === "string" && typeof value.client_id === "string" && typeof value.recording_started_at === "string" && isDateTime(value.recording_started_at) && typeof value.recording_first_frame_written_at === "string" && isDateTime(value.recording_first_frame_written_at) && typeof value.recording_first_peerframe_captured_at === "string" && isDateTime(value.recording_first_peerframe_captured_at) && typeof value.recording_stopped_at === "string" && isDateTime(value.recording_stopped_at) && Number.isInteger(value.recording_file_duration_ms) && value.recording_file_duration_ms >= 0 && Number.isInteger(value.recording_file_size_bytes) && value.recording_file_size_bytes >= 0;
}
function isUploadReady(value) {
  return quickUploadReady(value) || receiveUploadReady(value);
}
function quickUploadFailed(value) {
  return isPlain(value) && typeof value.status === "string" && value.status === "upload_failed" && typeof value.msg === "string" && typeof value.rec_id === "string" && typeof value.client_id === "string" && Number.isInteger(value.upload_status_code);
}
function isUploadFailed(value) {
  return quickUploadFailed(value) || receiveUploadFailed(value);
}
function quickSessionFinished(value) {
  return isPlain(value) && typeof value.status === "string" && value.status === "session_finished" && typeof value.msg === "string" && typeof value.rec_id === "string" && typeof value.client_id === "string" && typeof value.started_at === "string" && isDateTime(value.started_at) && typeof value.stopped_at === "string" && isDateTime(value.stopped_at);
}
function isSessionFinished(value) {
  return quickSessionFinished(value) || receiveSessionFinished(value);
}
function quickSupervisorSessionFinished(value) {
  return isPlain(value) && typeof value.status === "string" && value.status === "supervisor_session_finished" && typeof value.supervisor_session_id === "string" && typeof value.supervisor_client_id === "string" && typeof value.agent_session_id === "string" && typeof value.agent_client_id === "string" && typeof value.started_at === "string" && isDateTime(value.started_at) && typeof value.stopped_at === "string" && isDateTime(value.stopped_at);
}
function isSupervisorSessionFinished(value) {
  return quickSupervisorSessionFinished(value) || receiveSupervisorSessionFinished(value);
}
function isWebhook(value) {
  switch (value?.status) {
    case "upload_ready":
      if (quickUploadReady(value)) return true;
      break;
    case "upload_failed":
      if (quickUploadFailed(value)) return true;
      break;
    case "session_finished":
      if (quickSessionFinished(value)) return true;
      break;
    case "supervisor_session_finished":
      if (quickSupervisorSessionFinished(value)) return true;
      break;
  }
  return receiveWebhook(value);
}
var statuses = ["upload_ready", "upload_failed", "session_finished", "supervisor_session_finished"];
function statusError(value) {
  const error = (instancePath, schemaPath, keyword, params) => {
    statusError.errors = [{ instancePath, schemaPath, keyword, params }];
    return false;
  };
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return error("", "#/type", "type", { type: "object" });
  }
  if (!Object.hasOwn(value, "status")) {
    return error("", "#/required", "required", { missingProperty: "status" });
  }
  if (typeof value.status !== "string") {
    return error("/status", "#/properties/status/type", "type", { type: "string" });
  }
  return error("/status", "#/discriminator", "unknown_status", { allowedValues: statuses });
}
export {
  isSessionFinished,
  isSupervisorSessionFinished,
  isUploadFailed,
  isUploadReady,
  isWebhook,
  receiveSessionFinished,
  receiveSupervisorSessionFinished,
  receiveUploadFailed,
  receiveUploadReady,
  receiveWebhook,
  sendSessionFinished,
  sendSupervisorSessionFinished,
  sendUploadFailed,
  sendUploadReady,
  sendWebhook
};
